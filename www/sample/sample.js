/** An article written for this page. Its people, companies and numbers are made up; its countries and cities are not. */
export const SAMPLE = `Harbour deal reopens an old rivalry on the strait

By Ilse Brandt

LISBON, 14 March 2025

Prime Minister Teodor Vasko landed in Lisbon on Tuesday, the first visit by a Moravian leader in eleven years, to sign a port agreement that his government says is worth €2.4 billion. The Portuguese Ministry of Infrastructure confirmed the figure but not the timetable.

Under the agreement, the state-owned company Moravia Ports will lease two terminals at Setúbal for 30 years and employ 1,800 people by 2028. In return, Portugal expects to receive 12 percent of the profits, according to a draft seen by this newspaper.

Vasko and Infrastructure Minister Rui Amaral at the signing in Lisbon on 11 March 2025. (Photo by Joana Moreira / Atlantic Press)

Opponents at home call it a surrender. “We are paying for a harbour we will never own,” said Hana Dvorak, who leads the opposition Civic Union. She said the debt could reach 61 percent of output by 2030, up from 48 percent last year. Vasko denied that the budget would suffer and told reporters that the lease “pays for itself in nine years”.

A strait under pressure

The agreement comes as traffic moves away from the Strait of Gibraltar. Shipping through the strait fell by a third last year, the International Maritime Bureau said in January, because insurers raised their premiums for the third time since June. Spain and Morocco have both promised new patrols, although neither has said how many vessels will take part.

Analysts expect volumes to recover slowly. “Nobody orders a ship on a rumour,” said Karim Belhaj, an economist at the University of Tangier, who estimates that the detour around the coast costs carriers about US$140,000 a voyage. Chinese and Danish lines may already have moved two routes south, he added.

The European Commission has opened an inquiry into the lease. A spokeswoman, Aino Lehtinen, said it would examine whether the price was set below the market, which would break European state aid rules. A decision is likely before the end of September. The United States, whose navy uses a fuel depot 9 kilometres from the terminals, reportedly raised the matter with Portuguese officials in February.

Dvorak has called a vote of confidence for Friday. Vasko’s coalition, which holds 104 of the 200 seats in parliament, is expected to win it, but three Green deputies have said that they will abstain. Whether the contract survives an autumn election is still unclear.

In Setúbal, where unemployment stands at 8.7 percent, the highest on the coast, dock workers were cautious. “They promised us work in 2014 too,” said Paulo Nunes, 52, who has unloaded ships there since he was a boy. “I will believe it when I see the crane.”

Share this article

Sign up for our newsletter
`;
