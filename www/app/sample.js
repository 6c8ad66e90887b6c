/** An article written for this page. Its people, companies and numbers are made up; its countries and cities are not. */
export const SAMPLE = `Cable under the Baltic revives a quarrel that nobody had missed

By Maarja Lindqvist

TALLINN, 9 October 2024

Energy Minister Henrik Solberg flew to Tallinn on Monday with a signed letter and very little patience. Norway will invest €640 million in a power cable between Gotland and Saaremaa, the letter says, provided that work begins within eighteen months. It is the largest sum that a Norwegian government has ever offered for a line that does not touch Norway.

The Estonian Ministry of Climate welcomed the money but not the deadline. “We can dig quickly or we can dig well,” said Climate Minister Kadri Ojaste, who added that seals breed on two of the five landing sites. She has asked the European Commission to rule on the route before the end of November.

Henrik Solberg and Kadri Ojaste leave the harbour office in Tallinn on 7 October 2024. (Photo by Juhan Metsar / Nordlys Press)

Who pays when the wind drops

Households on Saaremaa pay 31 percent more for electricity than those on the mainland, according to the Nordic Grid Institute (NGI), because a single line from 1988 carries everything. That line failed four times last winter. The NGI, based in Uppsala, estimates that each failure cost the island’s dairies about US$2.3 million.

Sweden is less pleased. Swedish officials have repeatedly claimed that the cable would raise prices in Visby, where a turbine factory employs 1,200 people. Axel Brandvold, an economist at the University of Gothenburg, believes that they are wrong. “Prices on Gotland fell every time a new cable opened,” he told reporters, pointing to figures from 2009 and 2016. Brandvold’s own study was reportedly paid for by a cable maker, Havkraft AS.

Opponents have not been idle. The Baltic Seal Trust collected 48,000 signatures in three weeks, and its director, Ilze Kalnina, denied that the campaign receives money from shipping firms. The Trust may sue if the Commission approves the northern route, she said.

Russia and Finland are both opposed to the shortest line, which crosses a shipping lane south of Hiiumaa. A spokesman for the Finnish Transport Agency, Mikko Salonen, said that 70 tankers a week use the lane and that anchors had damaged two cables there since 2021.

Solberg’s coalition holds 85 of the 169 seats in the Storting and is likely to lose one of them in a by-election on Sunday. Whether the offer survives a change of government is still unclear. “A letter is a letter,” Ojaste said. “I have a drawer full of them.”

Share this article

Sign up for our newsletter
`;
