/** The function file of the ribbon: Office loads it without the pane when one of its buttons is pressed. */
import { runCommand, type Deed } from './runCommand';

/** Fetched with the first press: the page itself stays small. */
const whereSupported =
  (deed: Deed): Deed =>
  async (language) => {
    const { refusalOfThisExcel } = await import(/* webpackChunkName: "ribbon" */ './refusal');
    return refusalOfThisExcel(language) ?? deed(language);
  };

/** By the names the manifest calls them. */
const deeds: Readonly<Record<string, Deed>> = {
  renewMatrix: async (language) =>
    (await import(/* webpackChunkName: "renewing" */ './renewMatrix')).renewMatrix(language),
  checkEntries: async (language) => {
    const now = new Date();
    const today = { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
    return (await import(/* webpackChunkName: "checkEntries" */ './checkEntries')).checkEntries(
      language,
      today,
    );
  },
  showCharts: async (language) =>
    (await import(/* webpackChunkName: "ribbon" */ './showCharts')).showCharts(language),
};

for (const [name, deed] of Object.entries(deeds))
  Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
    void runCommand(whereSupported(deed), event);
  });

void Office.onReady();
