import { texts } from "../texts.ts";

/** "7 Länder und 1 Organisation". */
const kindsDe = (states: string, others: string) =>
  `${states === "1" ? "1 Land" : `${states} Länder`} und ${others === "1" ? "1 Organisation" : `${others} Organisationen`}`;
const kindsEn = (states: string, others: string) =>
  `${states === "1" ? "1 state" : `${states} states`} and ${others === "1" ? "1 organisation" : `${others} organisations`}`;

/**
 * Why the rules give a finding its verdict. `n`: the numbers that were compared, in words; `a` and `b`: what the two sides
 * count or mean.
 */
export const findingReasonTexts = texts(
  {
    "counts-of-one-day": (n: readonly string[]) =>
      `Beide zählen am selben Tag dasselbe und nennen verschiedene Zahlen: ${n[0]} und ${n[1]}.`,
    "count-fell": (n: readonly string[]) =>
      `Die spätere Aussage nennt weniger (${n[1]}) als die frühere (${n[0]}). Was unterzeichnet oder eröffnet ist, bleibt es aber; die Zahl kann nur wachsen.`,
    "count-below-place": (n: readonly string[]) =>
      `Gibt es die Nummer ${n[0]}, so gab es da mindestens ${n[0]}. Am selben Tag oder später werden aber nur ${n[1]} gezählt.`,
    "counts-unordered": (n: readonly string[]) =>
      `Die Zahlen sind verschieden (${n[0]} und ${n[1]}). Welche Aussage die spätere ist, geben die Quellen nicht her.`,
    "place-unordered": (n: readonly string[]) =>
      `Gibt es die Nummer ${n[0]}, so gab es da mindestens ${n[0]}; gezählt werden ${n[1]}. Welche Aussage die spätere ist, geben die Quellen nicht her.`,
    "part-above-whole": (n: readonly string[], a: string, b: string) =>
      `Was betrieben wird, wurde zuvor eröffnet, und was eröffnet oder unterzeichnet ist, war geplant. Hier ist der Teil größer als das Ganze (${a}: ${n[0]}, ${b}: ${n[1]}).`,
    "part-unordered": (n: readonly string[], a: string, b: string) =>
      `Was betrieben wird, wurde zuvor eröffnet, und was eröffnet oder unterzeichnet ist, war geplant. Hier wäre der Teil größer als das Ganze (${a}: ${n[0]}, ${b}: ${n[1]}); welche Aussage die spätere ist, geben die Quellen aber nicht her.`,
    "bases-undated": (_: readonly string[], a: string, b: string) =>
      `Die Aussagen zählen Verschiedenes (${a}, ${b}), und von mindestens einer ist nicht bekannt, wann sie fiel. Ob sie zusammenpassen, lässt sich nicht entscheiden.`,
    "bases-differ": (_: readonly string[], a: string, b: string) =>
      `Die Aussagen zählen Verschiedenes (${a}, ${b}). Beide können stimmen.`,
    "place-twice": (n: readonly string[]) => `Zwei Hubs können nicht beide die Nummer ${n[0]} sein.`,
    "place-taken-again": (n: readonly string[]) =>
      `Zwei Hubs sollen die Nummer ${n[0]} sein. Für einen von ihnen ist ein Ende belegt; ob der andere danach an seine Stelle trat, sagen die Quellen nicht.`,
    "two-places": (n: readonly string[]) =>
      `Derselbe Hub soll die Nummer ${n[0]} und die Nummer ${n[1]} sein.`,
    "dates-against-order": (n: readonly string[]) =>
      `Nach den Daten der Hubs kam die Nummer ${n[1]} sicher vor der Nummer ${n[0]}.`,
    "evidence-against-order": (n: readonly string[]) =>
      `Der erste Beleg für die Nummer ${n[1]} ist älter als jeder für die Nummer ${n[0]}. Geplant kann ein Hub aber schon gewesen sein, bevor eine Quelle davon spricht.`,
    "order-bases-differ": (_: readonly string[], a: string, b: string) =>
      `Die Plätze zählen Verschiedenes (${a}, ${b}). Beide können stimmen.`,
    "carriers-of-two-kinds": ([claimed = "", states = "", others = ""]: readonly string[]) =>
      `Die Liste nennt ${kindsDe(states, others)}, zusammen ${claimed}. Ein Träger muss kein Land sein: Zahl und Liste passen zusammen.`,
    "carriers-of-one-kind": ([claimed = "", states = "", others = ""]: readonly string[]) =>
      `Die Liste nennt ${kindsDe(states, others)}. Die Zahl ${claimed} passt, wenn nur die einen gemeint sind.`,
    "more-carriers-listed": ([claimed = "", states = "", others = "", total = ""]: readonly string[]) =>
      `Die Liste nennt ${kindsDe(states, others)}, zusammen ${total}. Keine Lesart ergibt die Zahl ${claimed}.`,
    "fewer-carriers-listed": ([claimed = "", , , total = ""]: readonly string[]) =>
      `Die Aussage zählt ${claimed} Träger, die Liste nennt ${total}. Ob sie vollständig ist, sagt keine Quelle.`,
    "readings-exclude": () => "Beide Zeitangaben gelten demselben Ereignis, und kein Tag passt zu beiden.",
    "inferred-readings-exclude": () =>
      "Kein Tag passt zu beiden Zeitangaben. Mindestens eine hat die Redaktion erschlossen; so steht sie nicht in der Quelle.",
    "planned-readings-exclude": () =>
      "Kein Tag passt zu beiden Angaben für denselben Plan. Er kann verschoben worden sein, gesagt wird es nicht.",
    "opened-twice": () =>
      "Zweimal begann der Betrieb, zu Zeiten, die einander ausschließen. Eine Schließung dazwischen nennt keine Quelle.",
    "closed-twice": () =>
      "Zweimal wurde geschlossen, zu Zeiten, die einander ausschließen. Einen neuen Beginn dazwischen nennt keine Quelle.",
    "opened-before-signing": () =>
      "Der Hub war sicher in Betrieb, bevor etwas unterzeichnet wurde. Das ist möglich, aber ungewöhnlich.",
    "plans-of-two-kinds": (_: readonly string[], a: string, b: string) =>
      `Beides wurde zur selben Zeit gesagt, und der Plan des Hubs liegt sicher nach der Frist für das Netz. Die Pläne gelten aber nicht demselben Schritt (${a}, ${b}); die Wörter können Verschiedenes meinen.`,
    "plans-of-one-kind": (_: readonly string[], a: string) =>
      `Beides wurde zur selben Zeit gesagt und gilt demselben Schritt (${a}). Der Plan des Hubs liegt aber sicher nach der Frist für das Netz.`,
    "plans-unordered": () =>
      "Der Plan des Hubs liegt sicher nach der Frist für das Netz. Ob er ein neuer, späterer Plan ist, lässt sich nicht entscheiden: Von mindestens einer Aussage ist nicht bekannt, wann sie fiel.",
    "plan-of-some-hubs": (n: readonly string[]) =>
      `Der Plan des Hubs liegt sicher nach der Frist für das Netz. Geplant sind dort ${n[0]} Hubs, das Register kennt ${n[1]}; ob dieser zu den gemeinten gehört, sagt keine Quelle.`,
    "figures-of-one-time": (n: readonly string[]) =>
      `Beide Zahlen gelten demselben und derselben Zeit: ${n[0]} und ${n[1]}.`,
    "figures-about": (n: readonly string[]) =>
      `Beide Zahlen gelten demselben und derselben Zeit. Eine ist nur ungefähr gemeint, aber auch dafür liegen ${n[0]} und ${n[1]} weit auseinander.`,
    "figures-undated": (n: readonly string[]) =>
      `Beide Zahlen gelten demselben: ${n[0]} und ${n[1]}. Ob sie zur selben Zeit galten, ist nicht bekannt.`,
    overdue: () => "Die geplante Zeit ist vorbei. Ob es dazu kam, sagt keine Quelle.",
    "two-wordings": () =>
      "Dieselbe Quelle nennt dasselbe Thema mit zwei Bezeichnungen. Das Register führt es als eines.",
  },
  {
    "counts-of-one-day": (n: readonly string[]) =>
      `Both count the same thing on the same day and give different numbers: ${n[0]} and ${n[1]}.`,
    "count-fell": (n: readonly string[]) =>
      `The later claim gives fewer (${n[1]}) than the earlier one (${n[0]}). But what was signed or opened stays so; the number can only grow.`,
    "count-below-place": (n: readonly string[]) =>
      `If there is a number ${n[0]}, there were at least ${n[0]} by then. Yet on the same day or later only ${n[1]} are counted.`,
    "counts-unordered": (n: readonly string[]) =>
      `The numbers differ (${n[0]} and ${n[1]}). Which claim is the later one, the sources do not tell.`,
    "place-unordered": (n: readonly string[]) =>
      `If there is a number ${n[0]}, there were at least ${n[0]} by then; ${n[1]} are counted. Which claim is the later one, the sources do not tell.`,
    "part-above-whole": (n: readonly string[], a: string, b: string) =>
      `What is operated was opened before, and what was opened or signed had been planned. Here the part is larger than the whole (${a}: ${n[0]}, ${b}: ${n[1]}).`,
    "part-unordered": (n: readonly string[], a: string, b: string) =>
      `What is operated was opened before, and what was opened or signed had been planned. Here the part would be larger than the whole (${a}: ${n[0]}, ${b}: ${n[1]}); but which claim is the later one, the sources do not tell.`,
    "bases-undated": (_: readonly string[], a: string, b: string) =>
      `The claims count different things (${a}, ${b}), and of at least one it is not known when it was made. Whether they go together cannot be decided.`,
    "bases-differ": (_: readonly string[], a: string, b: string) =>
      `The claims count different things (${a}, ${b}). Both may be right.`,
    "place-twice": (n: readonly string[]) => `Two hubs cannot both be number ${n[0]}.`,
    "place-taken-again": (n: readonly string[]) =>
      `Two hubs are said to be number ${n[0]}. For one of them an end is known; whether the other took its place afterwards, the sources do not say.`,
    "two-places": (n: readonly string[]) => `The same hub is said to be number ${n[0]} and number ${n[1]}.`,
    "dates-against-order": (n: readonly string[]) =>
      `By the dates of the hubs, number ${n[1]} certainly came before number ${n[0]}.`,
    "evidence-against-order": (n: readonly string[]) =>
      `The first evidence for number ${n[1]} is older than any for number ${n[0]}. But a hub may have been planned before any source speaks of it.`,
    "order-bases-differ": (_: readonly string[], a: string, b: string) =>
      `The places count different things (${a}, ${b}). Both may be right.`,
    "carriers-of-two-kinds": ([claimed = "", states = "", others = ""]: readonly string[]) =>
      `The list names ${kindsEn(states, others)}, ${claimed} in all. A carrier need not be a state: number and list go together.`,
    "carriers-of-one-kind": ([claimed = "", states = "", others = ""]: readonly string[]) =>
      `The list names ${kindsEn(states, others)}. The number ${claimed} is right if only one kind is meant.`,
    "more-carriers-listed": ([claimed = "", states = "", others = "", total = ""]: readonly string[]) =>
      `The list names ${kindsEn(states, others)}, ${total} in all. No reading of it gives the number ${claimed}.`,
    "fewer-carriers-listed": ([claimed = "", , , total = ""]: readonly string[]) =>
      `The claim counts ${claimed} carriers, the list names ${total}. Whether it is complete, no source says.`,
    "readings-exclude": () => "Both dates are of the same event, and no day fits both.",
    "inferred-readings-exclude": () =>
      "No day fits both dates. At least one was inferred by the editors; the source does not say so itself.",
    "planned-readings-exclude": () =>
      "No day fits both dates of the same plan. It may have been moved, but nobody says so.",
    "opened-twice": () =>
      "Operation began twice, at times that exclude each other. No source names a closure in between.",
    "closed-twice": () =>
      "The hub closed twice, at times that exclude each other. No source names a new beginning in between.",
    "opened-before-signing": () =>
      "The hub was certainly in operation before anything was signed. That is possible, but unusual.",
    "plans-of-two-kinds": (_: readonly string[], a: string, b: string) =>
      `Both were said at the same time, and the hub's plan certainly lies after the network's deadline. But the plans are not for the same step (${a}, ${b}); the words may mean different things.`,
    "plans-of-one-kind": (_: readonly string[], a: string) =>
      `Both were said at the same time and are for the same step (${a}). Yet the hub's plan certainly lies after the network's deadline.`,
    "plans-unordered": () =>
      "The hub's plan certainly lies after the network's deadline. Whether it is a new, later plan cannot be decided: of at least one statement it is not known when it was made.",
    "plan-of-some-hubs": (n: readonly string[]) =>
      `The hub's plan certainly lies after the network's deadline. ${n[0]} hubs are planned there, the register knows ${n[1]}; whether this one is among those meant, no source says.`,
    "figures-of-one-time": (n: readonly string[]) =>
      `Both numbers are of the same thing at the same time: ${n[0]} and ${n[1]}.`,
    "figures-about": (n: readonly string[]) =>
      `Both numbers are of the same thing at the same time. One is only approximate, but even so ${n[0]} and ${n[1]} are far apart.`,
    "figures-undated": (n: readonly string[]) =>
      `Both numbers are of the same thing: ${n[0]} and ${n[1]}. Whether they were true at the same time is not known.`,
    overdue: () => "The planned time has passed. Whether it happened, no source says.",
    "two-wordings": () => "The same source calls the same theme by two names. The register keeps it as one.",
  },
);
