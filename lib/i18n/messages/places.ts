import { texts } from "../texts.ts";

/** Maps, the list of states, a state's page. */
export const placesTexts = texts(
  {
    map: {
      title: "Karte: Hubs nach Ländern",
      ofState: (state: string) => `Karte: Hubs in ${state}`,
      stateLink: (state: string, hubs: string) => `${state}: ${hubs}`,
      hubLink: (name: string, town: string, status: string) => `${name}, ${town}: ${status}`,
      legend: "Zeichenerklärung",
      withHub: "Land mit Hub im Register",
      table: "Hubs auf der Karte",
      number: "Nummer auf der Karte",
      hub: "Hub",
      state: "Land",
      pointNote: "Die Punkte zeigen den Ort, nicht das Gebäude eines Hubs.",
      pointNoteOne: "Der Punkt zeigt den Ort, nicht das Gebäude des Hubs.",
      regionNote: "Nennt die Quelle nur eine Region, steht der Punkt bei dem Ort, nach dem sie heißt.",
      countNote: "Bei so vielen Hubs zeigt die Karte ihre Zahl je Land.",
      outline: "Umrisse:",
      coordinates: "Koordinaten der Orte:",
      region: "nur die Region ist genannt",
      unplaced: "ohne Punkt auf der Karte, weil kein Ort bekannt ist",
    },
    states: {
      title: "Länder",
      lead: "Alle 16 Länder mit den Hubs, die das Register dort kennt.",
      description:
        "Kommunale Digital-Hubs nach Ländern: alle 16 Länder mit ihren Hubs und deren Status, auf einer Karte und als Tabelle.",
      table: "Hubs nach Ländern",
      none: "noch kein Hub im Register",
      more: (count: string) => `und ${count} weitere`,
      state: "Land",
      count: "Hubs im Register",
    },
    state: {
      kicker: "Land",
      description: (state: string, hubs: string) =>
        `${state} im Hubregister: ${hubs}, mit Partnerkommunen, Trägern, Netzwerken und Meilensteinen. Jede Angabe mit Quelle.`,
      leadNone: (state: string) => `In ${state} kennt das Register noch keinen Hub.`,
      leadOne: (state: string, status: string) =>
        `In ${state} kennt das Register einen Hub. Sein Status: ${status}.`,
      lead: (state: string, count: string, parts: string) =>
        `In ${state} kennt das Register ${count} Hubs: ${parts}.`,
      hubs: "Hubs",
      allHubs: (count: string) => `Alle ${count} Hubs dieses Landes in der Liste`,
      partners: "Beteiligte Kommunen",
      partnersNote:
        "Gemeinden und Gemeindeverbände des Landes, die eine Quelle als Standort oder Partner nennt.",
      partnerRoles: { host: "Standort von", partner: "Partner von" },
      carriers: "Träger",
      carriersLead: (state: string) => `${state} ist Träger von:`,
      networks: "Netzwerke",
      networkOperators: "Beteiligt",
      labels: "Genannte Schwerpunkte",
      labelsNote: "Keinem einzelnen Hub zugeordnet.",
      names: "Auch genannt",
      claims: "Zählungen in den Quellen",
      milestones: "Meilensteine",
      milestonesNote:
        "Nach dem spätesten möglichen Tag, der jüngste zuerst; „im oder nach“ kann auch das Jüngste sein und steht vorn, Meilensteine ohne Jahr am Schluss.",
      nothingElse: (state: string) =>
        `Die Quellen des Registers nennen auch keine Partner, Träger oder Netzwerke in ${state}.`,
      allMilestones: (state: string) => `Alle Meilensteine in ${state}, zum Filtern`,
      allStates: "Alle Länder",
      statusPart: (count: string, status: string) => `${count} ${status}`,
    },
  },
  {
    map: {
      title: "Map: hubs by state",
      ofState: (state: string) => `Map: hubs in ${state}`,
      stateLink: (state: string, hubs: string) => `${state}: ${hubs}`,
      hubLink: (name: string, town: string, status: string) => `${name}, ${town}: ${status}`,
      legend: "Legend",
      withHub: "state with a hub in the register",
      table: "Hubs on the map",
      number: "Number on the map",
      hub: "Hub",
      state: "State",
      pointNote: "The points show the town, not the building of a hub.",
      pointNoteOne: "The point shows the town, not the building of the hub.",
      regionNote: "Where the source names only a region, the point stands at the town it is called after.",
      countNote: "With this many hubs the map shows their number by state.",
      outline: "Outlines:",
      coordinates: "Coordinates of the towns:",
      region: "only the region is named",
      unplaced: "without a point on the map, because no town is known",
    },
    states: {
      title: "States",
      lead: "All 16 German states with the hubs that the register knows there.",
      description:
        "Municipal digital hubs by German state: all 16 states with their hubs and the status of each, on a map and as a table.",
      table: "Hubs by state",
      none: "no hub in the register yet",
      more: (count: string) => `and ${count} more`,
      state: "State",
      count: "Hubs in the register",
    },
    state: {
      kicker: "State",
      description: (state: string, hubs: string) =>
        `${state} in the register of hubs: ${hubs}, with partner municipalities, carriers, networks and milestones. A source for every statement.`,
      leadNone: (state: string) => `The register knows no hub in ${state} yet.`,
      leadOne: (state: string, status: string) =>
        `The register knows one hub in ${state}. Its status: ${status}.`,
      lead: (state: string, count: string, parts: string) =>
        `The register knows ${count} hubs in ${state}: ${parts}.`,
      hubs: "Hubs",
      allHubs: (count: string) => `All ${count} hubs of this state in the list`,
      partners: "Municipalities taking part",
      partnersNote:
        "Municipalities and associations of municipalities of the state that a source names as host or partner.",
      partnerRoles: { host: "host of", partner: "partner of" },
      carriers: "Carrier",
      carriersLead: (state: string) => `${state} is a carrier of:`,
      networks: "Networks",
      networkOperators: "Taking part",
      labels: "Focuses named",
      labelsNote: "Not assigned to any single hub.",
      names: "Also called",
      claims: "Counts in the sources",
      milestones: "Milestones",
      milestonesNote:
        "By the last possible day, newest first; “in or after” may be the latest of all and stands first, milestones without a year come last.",
      nothingElse: (state: string) =>
        `Nor do the register’s sources name any partners, carriers or networks in ${state}.`,
      allMilestones: (state: string) => `All milestones in ${state}, to filter`,
      allStates: "All states",
      statusPart: (count: string, status: string) => `${count} ${status}`,
    },
  },
);
