// Builds training/supersenses.txt from a WordNet 3.1 dictionary folder: node training/supersenses.mjs <dict folder>
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readStatements } from './data.mjs';

const LIMIT = 17000;
const here = fileURLToPath(new URL('.', import.meta.url));
const dict = process.argv[2];
if (!dict) throw new Error('Give the folder of the WordNet dictionary: node training/supersenses.mjs <dict folder>.');

const NAMES = (
  'adj adj adv Tops noun.act noun.animal noun.artifact noun.attribute noun.body noun.cognition noun.communication noun.event noun.feeling ' +
  'noun.food noun.group noun.location noun.motive noun.object noun.person noun.phenomenon noun.plant noun.possession noun.process ' +
  'noun.quantity noun.relation noun.shape noun.state noun.substance noun.time verb.body verb.change verb.cognition verb.communication ' +
  'verb.competition verb.consumption verb.contact verb.creation verb.emotion verb.motion verb.perception verb.possession verb.social ' +
  'verb.stative verb.weather adj'
).split(' ');
const TOPS = {
  person: 'noun.person',
  animal: 'noun.animal',
  plant: 'noun.plant',
  group: 'noun.group',
  time: 'noun.time',
  state: 'noun.state',
};

const part = (name) => name.split('.')[0];

function count(into, text, weight = 1) {
  for (const word of text.toLowerCase().match(/[a-z]{2,}/g) ?? []) into.set(word, (into.get(word) ?? 0) + weight);
}

/** How common a word is, by the definitions of WordNet itself and by the statements. */
function frequencies() {
  const seen = new Map();
  for (const file of ['noun', 'verb', 'adj', 'adv']) {
    for (const line of readFileSync(join(dict, `data.${file}`), 'latin1').split('\n'))
      count(seen, line.slice(line.indexOf('|') + 1));
  }
  for (const { text } of readStatements()) count(seen, text, 5);
  return seen;
}

/** The senses that WordNet writes with a capital, as "word@offset": names of persons and places. */
function properNames() {
  const names = new Set();
  for (const line of readFileSync(join(dict, 'data.noun'), 'latin1').split('\n')) {
    const fields = line.split(' ');
    if (!/^\d{8}$/.test(fields[0])) continue;
    for (let i = 0; i < Number.parseInt(fields[3], 16); i++) {
      const word = fields[4 + 2 * i];
      if (/^[A-Z]/.test(word)) names.add(`${word.toLowerCase()}@${fields[0]}`);
    }
  }
  return names;
}

/** For every single word its supersenses with the number of tagged uses, a little more for earlier senses. */
function senses() {
  const words = new Map();
  const names = properNames();
  for (const line of readFileSync(join(dict, 'index.sense'), 'latin1').split('\n')) {
    const match = /^([a-z]{2,})%\d:(\d\d):\S+ (\d+) (\d+) (\d+)$/.exec(line);
    if (!match) continue;
    const [, word, file, offset, order, tags] = match;
    let name = NAMES[Number(file)];
    if ((name === 'noun.person' || name === 'noun.location') && names.has(`${word}@${offset}`)) continue;
    if (name === 'Tops') name = TOPS[word] ?? 'noun.cognition';
    if (!words.has(word)) words.set(word, new Map());
    const of = words.get(word);
    of.set(name, (of.get(name) ?? 0) + Number(tags) + 0.5 / Number(order));
  }
  return words;
}

/** Irregular forms that no ending reveals, with the word they belong to. */
const IRREGULAR =
  'made make built build said say told tell felt feel knew know known know chose choose chosen choose went go gone go came come ran run gave give given give ' +
  'took take taken take saw see seen see found find left leave kept keep held hold brought bring bought buy thought think taught teach caught catch ' +
  'sold sell sent send spent spend lost lose met meet paid pay won win wrote write written write spoke speak spoken speak heard hear got get gotten get ' +
  'grew grow grown grow fell fall fallen fall rose rise risen rise began begin begun begin broke break broken break drove drive driven drive drew draw ' +
  'drawn draw stood stand understood understand led lead meant mean lent lend dealt deal sat sit slept sleep woke wake wore wear worn wear hid hide hidden hide ' +
  'children child people person men man women woman wives wife lives life halves half mice mouse feet foot teeth tooth criteria criterion';

/** Words that insult; a planning document has no use for them. */
const LEFT_OUT = new Set(
  'fag fagot faggot cripple retard gipsy slaver darky nigger negress negro coolie jap dyke whore slut bitch bastard prick shnook schmuck tranny savage squaw mulatto halfbreed spastic kike wop dago gook paki cunt moron imbecile cretin harlot hooker'.split(
    ' ',
  ),
);

const uses = frequencies();
const table = new Map();
for (const [word, of] of senses()) {
  if (LEFT_OUT.has(word)) continue;
  const labels = [];
  const total = (kind) => [...of].reduce((sum, [name, n]) => (part(name) === kind ? sum + n : sum), 0);
  const kinds = ['noun', 'verb', 'adj', 'adv'].filter((kind) => total(kind) > 0).sort((a, b) => total(b) - total(a));
  const all = [...of.values()].reduce((a, b) => a + b, 0);
  for (const kind of kinds) {
    if (total(kind) < 0.04 * all) continue;
    labels.push([...of].filter(([name]) => part(name) === kind).sort((a, b) => b[1] - a[1])[0][0]);
  }
  const person = labels.includes('noun.person');
  table.set(word, { labels, rank: (uses.get(word) ?? 0) + 3 * all + (person ? 3 : 0) });
}
for (const line of readFileSync(join(here, 'supersenses-own.txt'), 'utf8').split('\n')) {
  if (!line || line.startsWith('#')) continue;
  const [label, words] = line.split('\t');
  for (const word of words.split(' ')) {
    const before = table.get(word)?.labels.filter((name) => part(name) !== part(label)) ?? [];
    table.set(word, { labels: [label, ...before], rank: Infinity });
  }
}
const forms = IRREGULAR.split(' ');
for (let i = 0; i < forms.length; i += 2) {
  const base = table.get(forms[i + 1]);
  const kind = i < forms.indexOf('children') ? 'verb' : 'noun';
  table.set(forms[i], { labels: base.labels.filter((name) => part(name) === kind), rank: Infinity });
}

const kept = [...table].sort((a, b) => b[1].rank - a[1].rank || (a[0] < b[0] ? -1 : 1)).slice(0, LIMIT);
const lines = new Map();
for (const [word, { labels }] of kept.sort((a, b) => (a[0] < b[0] ? -1 : 1))) {
  const key = labels.join(',');
  lines.set(key, [...(lines.get(key) ?? []), word]);
}
const text = [...lines]
  .sort((a, b) => (a[0] < b[0] ? -1 : 1))
  .map(([key, words]) => `${key}\t${words.join(' ')}\n`)
  .join('');
writeFileSync(join(here, 'supersenses.txt'), text);
console.log(`${kept.length} words, ${lines.size} classes, ${Math.round(text.length / 1024)} KB`);
