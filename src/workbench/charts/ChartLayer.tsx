import { useMemo, type ReactElement } from 'react';
import type { WorkbookModel } from '../../host/workbook/model';
import type { Drawing } from '../grid/cellView';
import type { PanePart } from '../grid/panes';
import { textsOf } from '../../texts/texts';
import { workbenchTexts } from '../texts';
import { drawnChart } from './chartData';
import { ChartDrawing } from './ChartDrawing';
import { chartBox } from './chartPlace';

/** The charts of the sheet over the cells of one part of the grid, with the values the cells have now. */
export default function ChartLayer(props: {
  readonly model: WorkbookModel;
  readonly drawing: Drawing;
  readonly part: PanePart;
}): ReactElement {
  const { model, drawing, part } = props;
  const { measure, language } = drawing;
  const texts = textsOf(workbenchTexts, language);
  // The drawing is another one after every change of the workbook.
  const placed = useMemo(
    () =>
      drawing.sheet.charts.map((chart) => ({
        id: chart.id,
        type: chart.type,
        box: chartBox(drawing.sheet, drawing.geometry, chart),
        chart: drawnChart(model, chart, drawing.language),
      })),
    [drawing, model],
  );
  const isInSight = ({ box }: (typeof placed)[number]): boolean =>
    box.left < part.offsetLeft + part.width &&
    box.left + box.width > part.offsetLeft &&
    box.top < part.offsetTop + part.height &&
    box.top + box.height > part.offsetTop;
  return (
    <>
      {placed.filter(isInSight).map(({ id, type, box, chart }) => (
        <div
          key={id}
          className="chart"
          style={{
            left: box.left - part.offsetLeft,
            top: box.top - part.offsetTop,
            width: box.width,
            height: box.height,
          }}
        >
          {chart === undefined ? (
            <p className="chart-not-drawn">{texts('chartNotDrawn', { type })}</p>
          ) : (
            <ChartDrawing
              chart={chart}
              width={box.width}
              height={box.height}
              measure={measure}
              language={language}
            />
          )}
        </div>
      ))}
    </>
  );
}
