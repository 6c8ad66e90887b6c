/** An article of our own, of the kind that people paste: headline, byline, photo credit, quotes, figures, page furniture. */
export const ARTICLE = `Harbour bridge reopens after long repairs

By Ilse Marten
4 May 2021

The swing bridge over the harbour of Tallinn reopened on Tuesday, two years after a Finnish freighter struck its northern pier. Repairs cost €38.5 million, more than twice what the Estonian Ministry of Transport had planned.

“We never doubted that it would open,” said Kaja Tamm, who leads the port authority. “But it took 14 months longer than anyone had promised.” Tamm said that traffic between Tallinn and Helsinki would grow by 20 percent within three years.

Photo by Oskar Lepik / Baltic Press

Engineers from Latvia replaced 1,200 tonnes of steel. The harbour pilots will have to relearn the passage, because the new channel is the narrowest in the Baltic Sea.

Share this article
Leave a Reply
Your email address will not be published.
`;
