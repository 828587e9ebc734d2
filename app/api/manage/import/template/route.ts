import { staffRequest } from "#lib/auth/guard.ts";
import { hubTemplate } from "#lib/import/hubs-csv.ts";
import { excelCsv } from "#lib/exports/csv-dialect.ts";

/** The empty form for hubs; `?dialect=excel` as spreadsheets in German expect it. */
export async function GET(request: Request): Promise<Response> {
  const person = await staffRequest("changesets.edit", request, "de");
  if (person instanceof Response) return person;
  const isExcel = new URL(request.url).searchParams.get("dialect") === "excel";
  return new Response(isExcel ? excelCsv(hubTemplate) : hubTemplate, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="hubs-vorlage${isExcel ? "-excel" : ""}.csv"`,
      "cache-control": "no-store",
    },
  });
}
