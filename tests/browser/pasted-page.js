/** What a person gets who selects all of a web page and copies it: menus, the article, other stories, a form. None of it is a real page. */

const BEFORE = `Skip to content
The Selby Coast Ledger
Sign in
Subscribe
Menu
Home
News
Harbour
Weather
Sport
Jobs
Letters
Search
We value your privacy
Accept all
Manage choices
Home > News > Harbour`;

const ARTICLE = `Lighthouse of Orrin Point to be moved a mile inland

By Maren Holt
12 October 2025

The lighthouse of Orrin Point will be moved a mile inland before the sea takes the cliff beneath it, the county said on Monday. The work will cost £14 million, twice the sum that voters were told of in 2022.

Councillor Tomas Reyne said the cliff had lost 61 metres in three years. “Every other county on this coast has given its lighthouse up,” he said. “We are the only one that did not.”`;

/** Somebody has to say whether this is part of it. */
export const DOUBTFUL = "Have you lived in a house near the edge? Tell us what you saw";

const RELATED = `Related stories
Harbour master to step down
Five walks along the Selby coast`;

const REST = `Engineers from Dunmore University will lift the tower onto rails and pull it with two tractors, at four metres an hour. Ines Calder, who leads them, said that the tower weighs 2,800 tonnes and that no crack may be wider than a coin.

Not everybody is glad of it. The Orrin Residents’ Union argues that the money should go to the 340 houses that stand closer to the edge than the light does, and that insurers have left every one of them.

The move begins in April and should end by the autumn, the county said.`;

const AFTER = `Share this article
Facebook
Twitter
Email
Most read
Ferry strike enters second week
Council tax to rise by 9 per cent in Selby
Photos: the regatta in pictures
Fish prices fall again
Leave a Reply
Your email address will not be published. Required fields are marked *
Comment
Name
Email
Post comment
About us
Contact
Privacy policy
Terms of use
© 2025 Selby Coast Ledger. All rights reserved.`;

/** The article alone. */
export const WITHOUT_PAGE = [ARTICLE, REST].join("\n\n");

/** The page as it is pasted. */
export const PAGE = [BEFORE, ARTICLE, DOUBTFUL, RELATED, REST, AFTER].join("\n\n");

/** A page whose menu alone has so many lines. @param {number} lines */
export const longPage = (lines) => [Array.from({ length: lines }, (_, i) => `Topic ${i + 1}`).join("\n"), ARTICLE, REST, AFTER].join("\n\n");
