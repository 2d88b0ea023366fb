import * as say from '../messages/selfTest';
import type { Ports, Said, SavedFile } from '../run';
import { type Lab, openLab, type Tools } from './laboratory';
import { judged, type Probe, type ProbeAnswer, unknown, type Verdict, wordsOf } from './probe';
import { PROBES } from './probes';

/**
 * Asks every question, each whatever became of the others, and then moves all that was made to the
 * bin. @param tools what the room is handed, the main job's commands among it
 */
export function selfTest(ports: Ports, tools: Tools): Said {
  const began = ports.clock.now();
  const run = ports.newRunId();
  // What is made must be cleaned away before Google ends the run.
  const deadline = began + tools.longestWork;
  const lab = openLab(ports, run, tools, deadline);
  const answers = PROBES.map((probe) => {
    const isLate = ports.clock.now() > deadline;
    return isLate ? { what: probe.what, ...unknown(say.outOfTime) } : answerTo(probe, lab);
  });
  const all = [...answers, cleanUp(lab)];
  const when = ports.clock.write(began, tools.homeZone);
  return saidOf(all, when, Math.round((ports.clock.now() - began) / 1000));
}

function answerTo({ what, answer }: Probe, lab: Lab): ProbeAnswer {
  const { scratch, logError } = lab.ports;
  const { explained } = lab.tools;
  try {
    const { verdict, seen } = answer(lab);
    return { what, verdict, seen: withoutNames(seen, scratch.boundTo) };
  } catch (error) {
    logError(error);
    return { what, ...unknown(withoutNames(explained(wordsOf(error)), scratch.boundTo)) };
  }
}

const ACCOUNT = /[\w.+-]+@[\w-]+(\.[\w-]+)+/g;

/** The page goes out by mail: Google's words name accounts, and the ward's workbook. */
function withoutNames(text: string, book: string): string {
  return text.replace(ACCOUNT, say.someAccount).split(book).join(say.thisBook);
}

function saidOf(answers: readonly ProbeAnswer[], when: string, seconds: number): Said {
  const count = (verdict: Verdict) => answers.filter((one) => one.verdict === verdict).length;
  const counts = { right: count('right'), other: count('other'), unknown: count('unknown') };
  const summary = say.summary(counts, seconds);
  const rows = answers.map(({ verdict, what, seen }) => ({
    verdict,
    word: say.verdicts[verdict],
    what,
    seen,
  }));
  return {
    title: say.title,
    lines: [summary, say.whatToDo],
    links: [],
    answers: {
      rows,
      notes: say.byHand,
      text: [
        say.heading(when),
        summary,
        ...rows.map(({ word, what, seen }, at) => say.line(at + 1, word, what, seen)),
        ...say.byHand,
      ],
      copy: say.copy,
      copied: say.copied,
    },
    data: { selfTest: answers.map(recordOf) },
  };
}

const OK: Readonly<Record<Verdict, boolean | null>> = { right: true, other: false, unknown: null };

/** As a program reads it: `ok` is null where nothing tells. */
function recordOf({ what, verdict, seen }: ProbeAnswer) {
  return { what, ok: OK[verdict], seen };
}

/** What the first look misses since it is on its way, the second finds. */
const LOOKS = 2;

/**
 * Moves to the bin what this run made, and what an earlier one that was cut off had left; then
 * looks once more.
 */
function cleanUp({ ports, tools, run, made }: Lab): ProbeAnswer {
  const known = new Map(made.map((file) => [file.id, file]));
  const gone = new Set<string>();
  let reason = '';
  for (let look = 0; look < LOOKS; look += 1) {
    const looked = found(ports, run, tools);
    reason = looked.reason;
    for (const file of looked.files) known.set(file.id, file);
    for (const file of known.values()) {
      if (!gone.has(file.id) && tools.binned(ports, file)) gone.add(file.id);
    }
  }
  const what = say.cleaned;
  const left = [...known.values()].filter(({ id }) => !gone.has(id));
  if (left.length > 0) {
    return { what, ...judged(false, say.left(left.map(({ name, id }) => `${name} (${id})`))) };
  }
  return reason === ''
    ? { what, ...judged(true, say.nothingLeft(gone.size)) }
    : { what, ...unknown(say.notSeenAgain(tools.explained(reason))) };
}

/** What the tags of this run find, and what those of an earlier trial of the same workbook do. */
function found(
  ports: Ports,
  run: string,
  { withBackOff, failureOf }: Tools,
): { readonly files: readonly SavedFile[]; readonly reason: string } {
  try {
    const earlier = withBackOff(ports, () => ports.files.unfinished(ports.scratch.boundTo))
      .filter(({ role }) => role === ports.scratch.role)
      .map((file) => file.run);
    const runs = [...new Set([run, ...earlier])];
    // A copy that nobody tagged, since Drive refused it or the run was cut off.
    const copies = withBackOff(ports, () => ports.files.named(say.copyName));
    const tagged = runs.flatMap((one) => withBackOff(ports, () => ports.files.ofRun(one)));
    return { files: [...copies, ...tagged], reason: '' };
  } catch (error) {
    ports.logError(error);
    return { files: [], reason: failureOf(error).message };
  }
}
