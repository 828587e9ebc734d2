/** An official list of places as its file gives it, whatever the file's format. */
import type { StateIso } from "./states.ts";

/** Each entry with its line in the file, from 1. */
export interface OfficialList {
  /** The day that the areas are of, an ISO day. */
  edition: string;
  /** States that the list covers; of others it says nothing. */
  states: StateIso[];
  districts: { key: string; name: string; kind: string; stateIso: StateIso; line: number }[];
  municipalities: {
    ags: string;
    name: string;
    kind: "town" | "municipality" | "unincorporated";
    districtKey: string;
    line: number;
  }[];
  /** Of more than one municipality; members by AGS, sorted. */
  associations: {
    key: string;
    name: string;
    kind: string;
    districtKey: string;
    members: string[];
    line: number;
  }[];
}
