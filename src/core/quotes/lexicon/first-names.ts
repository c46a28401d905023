/**
 * Common given names with the gender that they go with in news prose. A name borne by both (Leslie, Robin, Jordan)
 * stands under `EITHER`: it is evidence for a person, none for "he" or "she".
 * Given names only: a name that is mostly a surname (Clinton, Grant) is left out, so that it never splits a full name.
 */
export type Gender = "male" | "female" | "unknown";

const MALE = `
aaron abdel abdul abdullah abe abraham adam adel adil adnan adolf adrian ahmad ahmed aidan akbar akira al alain alan
albert alberto aldo alec alejandro aleksandr aleksei alessandro alex alexander alexandre alexei alexey alf alfonso alfred
alfredo ali alistair allan alonzo alphonse alvaro alvin amir amit amos anatoly anders andre andreas andrei andres andrew
andrey andy angelo anil anthony anton antonin antonio antony antwon anwar ari armando armin arne arnold art arthur artur arturo
arun arvind ashraf asif auguste augusto austin avi axel ayman aziz barack barney barry bart bartholomew bashar basil ben
benedict benito benjamin benny bernard bernardo bernd bernie bert bertrand bill billy bjorn bob bobby boris boutros brad
bradley brendan brent bret brett brian bruce bruno bryan bryce burt byron caleb calvin carl carlo carlos cedric cesar
chad charles charlie chester chet chris christian christoph christophe christopher chuck claude claudio clay clement
cliff clifford clive cody colin connor conrad corey cornelius craig curt curtis cyril cyrus damian damien damon dan
daniel daniele danny dario darrell darren darryl dave david davis dean demetrius denis dennis denzel derek derrick
desmond dexter didier diego dieter dietmar dilip dimitri dimitris dirk dmitri dmitriy dmitry dominic dominik dominique
don donald donnie doug douglas drew duane duncan dustin dwayne dwight earl ed eddie edgar edmond edmund eduardo edward
edwin efraim ehud eli elias elijah elliot elliott elmer elvis emad emanuel emilio emmanuel emmet enrico enrique eric
erich erick erik ernest ernesto ernie erwin esteban ethan etienne eugene evan evgeny ezra fabian fabio fadi faisal farid
farouk fawaz federico felipe felix ferdinand fernando fidel filip florian floyd francesco francis francisco franck
francois frank frankie franklin franz fred freddie frederic frederick fredrik friedrich fritz fyodor gabriel gareth garrett garry
gary gaston gavin gene gennady geoff geoffrey georg george georges georgios gerald gerard gerardo gerhard gerry giancarlo gianni
gideon gilbert gilles giorgio giovanni giulio giuseppe glen glenn gordon graeme graham greg gregg gregor gregory guido
guillaume guillermo gunter gus gustav gustavo guy habib hakan hal hamid hamza hank hans harald harold harris harry
harun harvey hassan heath hector heiko heinrich heinz helmut hendrik henri henrik henry herb herbert herman hermann
hideo hikaru hiroshi hisham horst hosni howard hubert hugh hugo humberto husam hussein ian ibrahim ignacio igor ike imad
imran ira irfan irving isaac isaiah ismail israel issa ivan ivo jack jackie jacob jacques jaime jair jake jakob jamal
james jamie jan janos jared jarrod jason javad javier jay jean jeb jed jeff jefferson jeffery jeffrey jeh jens jeremiah
jeremy jerome jerry jesse jesus jim jimmy joachim joao joaquin joe joel joey johan johann johannes john johnnie johnny
jon jonah jonas jonathan jorg jorge jose josef joseph josh joshua juan julian julien julio julius junichiro jurgen
justin kamal karim karl kamil karsten kaspar keith kelvin ken kenji kenneth kent kevin khaled khalid khalil kirill kirk
klaus knut kofi konrad konstantin kris kristof kurt kyle lamar lance lars laszlo laurent lawrence lazar lee leo leon leonard
leonardo leonid leopold leroy les lester lev lewis liam lincoln lindsey lionel lloyd logan lorenzo lothar lou louis luc luca
lucas lucian ludwig luigi luis lukas luke luther lyndon mahmoud mahmud majid malcolm malik manfred manuel marc marcel
marcelo marco marcos marcus mario marion mark marko marlon marshall martin marty marvin massimo mathias mathieu matt
matteo matthew matthias maurice mauricio maurizio max maxim maximilian maxime mehdi mehmet mel melvin mervyn michael michal
michel miguel mihail mike mikhail miles milos milton mitch mitchell mitt mohamad mohamed mohammad mohammed mohsen morgan morris
moshe muammar muhammad muhammadu murat murray mustafa naftali narendra nasser nat nathan nathaniel naveed neal ned neil nelson
nicholas nick nicola nicolae nicolas nicos nigel nikita niklas nikola nikolai nikolaus nikos nils noah noel norbert norm norman
olaf oleg oleksandr oliver olivier olli omar orlando orrin oscar oskar osman oswald otis otto owen pablo paolo pascal
pasquale patricio patrick paul paulo pavel pavlo pedro pekka percy perry pervez pete peter petr petro petros phil philip philipp
philippe phillip pierre pieter pietro piotr pope prakash qasim quentin quincy rafael rafiq rahm rahul rainer raj rajiv ralph
ramesh rami ramon ramzan rand randall randolph randy raphael rashid raul ravi ray raymond recep reggie reginald reince reinhard
reinhold rene reuben rex reza ricardo riccardo rich richard rick ricky rob robbie robert roberto robin rod roderick rodger
rodney rodolfo rodrigo roger roland rolf roman ron ronald ronnie rory ross roy ruben rudolf rudolph rudy rupert russ
russell ryan sadiq saeed sajid sal salvador salvatore sam samir samuel sandro sandeep sanjay sanjeev santiago saul scott sean
sebastian sebastien selim serge sergei sergey sergio seth shahid shane shaun shawn sheldon sherman shigeru shimon shinzo
sid sidney sigmar silvio simeon simon slobodan sol solomon spencer spike stan stanislav stanley stefan stefano stephan
stephane stephen steve steven stewart stuart sunil sven svetozar syed tad tadeusz taher takashi talal tamir tareq tariq taro
ted teddy terence terrence terry thad theo theodore thierry thomas thorsten tigran tim timothy tobias toby todd tom
tomas tommy tony torsten tracey travis trent trevor trey troy tucker tyler tyrone ulf ulrich umar vaclav valentin valery
vance vasily vernon victor viktor vince vincent vinnie vitali vitaly vito vlad vladimir volker volodymyr vyacheslav wade
wael wallace walid wally walt walter warren wayne wendell werner wilbur wilfried wilhelm will willem willi william
willie willy wilson winston wladimir wolf wolfgang woodrow xavier yahya yair yakov yasir yasser yitzhak yoav yosef yoshihide yuri
yuriy yusuf yves zac zach zachary zack zbigniew zia ziad zoltan`;

const FEMALE = `
abigail ada adela adele adriana adrienne agatha agnes aicha aida aisha alberta alejandra alessandra alexandra alexis
alice alicia alina alison allison allyson alma alyssa amal amanda amber amelia amina amy ana anastasia andrea anette
angela angelica angelina angie anita anja anke ann anna annalena anne annegret annemarie annette annie annika antoinette
antonella antonia april arianna arlene ashley astrid aubrey audrey aung ava ayanna ayesha barbara beatrice beatrix beatriz becky belinda
benazir bernadette bernice bertha beryl bess beth bethany betsy betty beverly bianca birgit blanca bonnie brenda briana
bridget brigitte britney brittany brooke camila camilla camille candace candice cara carla carly carmela carmen carol carole
carolina caroline carolyn carrie cassandra cassie catarina caterina catherine cathleen cathy cecilia cecile celeste celia
celine charlene charlotte chelsea cher cheryl chloe christa christiane christina christine christy cindy claire clara
clarissa claudia claudine colette colleen condoleezza connie constance consuelo cora cordelia corinna corinne cornelia
courtney cristina crystal cynthia daisy dalia dana daniela danielle daphne darlene dawn deborah debbie debra deirdre delia
delores denise diana diane dianne dilma dina dolores donna dora doreen doris dorothea dorothy edith edna eileen elaine
elaina eleanor elena elisa elisabeth elise elissa eliza elizabeth ella ellen elsa elsie elvira emilia emily emma erica erika erin
ernestine esmeralda esperanza estelle esther ethel eugenia eunice eva eve evelyn faith fatima fatma faye federica
felicia fiona flora florence frances francesca franziska frederica frida gabriela gabriella gabrielle gail gemma geneva
genevieve georgia georgina geraldine gertrude gina ginny gisela giulia gladys glenda gloria golda grace greta gretchen guadalupe
gwen gwendolyn haley hanan hannah harriet hazel heather heidi heike helen helena helene helga henrietta hilda hilary
hillary hope huda huma ida ilana ilse imelda ina indira ines inga inge ingrid irena irene irina iris isabel isabella
isabelle ivana ivanka ivonne jacinda jacqueline jamila jana jane janet janice janine jasmine jeanette jeanne jeannie jen
jenna jennifer jenny jessica jewel jill jillian joan joann joanna joanne jocelyn jodi jody johanna josephine joy joyce
juanita judith judy julia juliana julianne julie juliet juliette june justine jutta kaitlyn kamala kara karen karin
karine karla kate katarina katerina katharina katherine kathleen kathryn kathy katie katja katrin katrina katya kay
kayla kayleigh keiko kellyanne kelsey kerstin khadija kimberly kirsten kirstie kitty kristen kristin kristina kristine krystal
laila lara latoya laura lauren laurie layla lea leah leila lena lenora leonor leticia libby lidia lila lilian liliana
lillian lily linda lindsay lisa lise liz liza lois lola lorena loretta lori lorraine lottie louisa louise lourdes lucia
luciana lucille lucinda lucy luisa luz lydia lynda lynn lynne mabel mackenzie madeleine madeline madison magdalena maggie maha
malala malia mamie manuela mara marcia margaret margarita margot margrethe maria mariam marianne maribel marie mariela marietta
marika marilyn marina marine marisa marisol marjorie marlene marsha marta martha martina mary maryam maureen maxine
maya megan meghan melania melanie melinda melissa mercedes meredith mia michaela michele michelle mildred millicent
mina mindy miranda miriam mireille moira molly mona monica monika monique muriel myra myriam myrna nadia nadine nancy naomi
natalia natalie natalya natasha nathalie nellie nicole nicoletta nikki nina noor nora noreen norma nour olga olivia
olympia ophelia pam pamela patricia patsy patti patty paula paulette paulina pauline pearl peggy penelope penny petra
phoebe phyllis pia polly priscilla priti rachel rachida ramona rania raquel rebecca regina renata renee rhonda rita roberta rochelle
ronda rosa rosalie rosalind rosalyn rosario rose roseanne rosemary rosie roxana roxanne ruby ruth sabina sabine sabrina sadie
sally salma samantha sandra sara sarah sasha saundra selena selma serena shana shannon sharon sheila shelley
sherri sheryl shirin shirley sigrid silvia simona simone sofia soledad sonia sonja sonya sophia sophie soraya stacey stacy
stefanie stella stephanie sue sumaya summer susan susana susanna susanne susie suzanne svetlana sylvia sylvie tabitha
tamara tammy tanja tanya tara tatiana teresa tess tessa thelma theresa therese tiffany tina toni tonya trish trisha
trudy tulsi uma ursula ute valentina valeria valerie vanessa vera verena veronica veronika vicki vicky victoria viola
violet virginia vivian viviane wanda wendy whitney wilhelmina wilma winifred winnie xenia yasmin yasmine yolanda yoko yulia
yuliya yuriko yvette yvonne zainab zara zehra zoe zeinab`;

const EITHER = `
adel alexis angel arden ariel ashton avery blair cameron carey casey cary chi dale dakota devin devon dorian dylan emerson
frances gale harper hayden ike jaden jessie jo jordan kai kelly kerry kim kit lacey laverne lane leigh leslie loren lynn
mackenzie maria marley merle mickey micah nicky pat paris parker peyton quinn reese regan reed rene riley river robbie robin
rowan sacha sam sandy sasha shelby sidney skyler stevie sydney tatum taylor tracy val yi ming xin ri choe kwang`;

const rows = (names: string): string[] => names.trim().split(/\s+/);

const GENDERS: ReadonlyMap<string, Gender> = new Map<string, Gender>([
  ...rows(MALE).map((name) => [name, "male"] as const),
  ...rows(FEMALE).map((name) => [name, "female"] as const),
  ...rows(EITHER).map((name) => [name, "unknown"] as const),
]);

/** Without accents and in lower case, as the tables have it: "François" → "francois". */
const plain = (name: string): string =>
  (isAscii(name) ? name : name.normalize("NFD").replace(/\p{M}/gu, "")).toLowerCase();

function isAscii(name: string): boolean {
  for (let i = 0; i < name.length; i += 1) if (name.charCodeAt(i) > 127) return false;
  return true;
}

/** Whether the word is a common given name; a double name counts by its first part ("Jean-Claude"). */
export function isFirstName(word: string): boolean {
  return genderOfFirstName(word) !== null;
}

/** The gender that a given name goes with, `unknown` for a name of both, `null` for a word that is no known given name. */
export function genderOfFirstName(word: string): Gender | null {
  if (word.length > 40) return null;
  const name = plain(word);
  const whole = GENDERS.get(name);
  if (whole !== undefined) return whole;
  const dash = name.indexOf("-");
  return dash > 1 ? (GENDERS.get(name.slice(0, dash)) ?? null) : null;
}
