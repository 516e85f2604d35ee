package coop.meent.core.papers;

import coop.meent.api.Roll;
import coop.meent.core.papers.TypeCase.Fonts;
import coop.meent.core.papers.Typesetter.Point;
import coop.meent.core.papers.Typesetter.Style;
import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/// Writes tables row by row, below the text of a paper and onto as many sheets more as they take.
final class RollWriter {
    private static final float SIZE = 8.5f;
    private static final float LEADING = 11;
    private static final float PADDING = 3.5f;
    private static final float GAP = 8;
    private static final float SMALLEST = 90;

    private final PDDocument document;
    private final Typesetter setter;
    private PDPageContentStream page;
    private float y;

    /// @param end where the text ends on the last page, in points from below
    RollWriter(PDDocument document, Fonts fonts, float end) throws IOException {
        this.document = document;
        this.setter = new Typesetter(fonts);
        this.page = last();
        this.y = end - LEADING * 2;
    }

    private PDPageContentStream last() throws IOException {
        var page = document.getPage(document.getNumberOfPages() - 1);
        return new PDPageContentStream(document, page, AppendMode.APPEND, true, true);
    }

    private PDPageContentStream sheet() throws IOException {
        var next = new PDPage(PDRectangle.A4);
        document.addPage(next);
        y = Form.TOP;
        return new PDPageContentStream(document, next, AppendMode.OVERWRITE, true);
    }

    private void turn() throws IOException {
        page.close();
        page = sheet();
    }

    void close() throws IOException {
        page.close();
    }

    void write(Roll roll) throws IOException {
        if (y - SMALLEST < Form.BOTTOM) {
            turn();
        }
        heading(roll);
        var grid = new Grid(roll.columns());
        var rows = roll.rows().iterator();
        if (!rows.hasNext()) {
            line(roll.none(), setter.quiet(SIZE));
        } else {
            head(roll, grid);
        }
        while (rows.hasNext()) {
            row(roll, grid, rows.next());
        }
        y -= LEADING * 2;
    }

    private void heading(Roll roll) throws IOException {
        line(roll.heading(), setter.title(14));
        y -= 2;
        rule(1.4f, Typesetter.INK);
        y -= 4;
        if (!roll.note().isEmpty()) {
            for (var line : setter.lines(roll.note(), Form.width(), setter.quiet(SIZE))) {
                line(line, setter.quiet(SIZE));
            }
        }
    }

    private void line(String text, Style style) throws IOException {
        y -= Math.max(style.size() * 1.2f, LEADING);
        setter.write(page, text, style, new Point(Form.LEFT, y));
        y -= PADDING;
    }

    private void rule(float width, Color colour) throws IOException {
        page.setStrokingColor(colour);
        page.setLineWidth(width);
        page.moveTo(Form.LEFT, y);
        page.lineTo(Form.RIGHT, y);
        page.stroke();
    }

    private void head(Roll roll, Grid grid) throws IOException {
        var labels = roll.columns().stream().map(Roll.Column::label).toList();
        cells(roll, grid, labels, setter.quiet(7.5f));
    }

    private void row(Roll roll, Grid grid, List<String> row) throws IOException {
        cells(roll, grid, row, setter.text(SIZE));
    }

    private void cells(Roll roll, Grid grid, List<String> cells, Style style) throws IOException {
        if (cells.size() != grid.size()) {
            throw new IllegalArgumentException(
                    "%d cells for %d columns".formatted(cells.size(), grid.size()));
        }
        var lines = new ArrayList<List<String>>();
        int height = 1;
        for (int i = 0; i < cells.size(); i++) {
            lines.add(setter.lines(cells.get(i), grid.width(i), style));
            height = Math.max(height, lines.getLast().size());
        }
        boolean whole = height * LEADING < (Form.TOP - Form.BOTTOM) / 3;
        if (whole) {
            room(roll, grid, height * LEADING + 2 * PADDING);
        }
        y -= PADDING;
        for (int i = 0; i < height; i++) {
            room(roll, grid, LEADING + PADDING);
            y -= LEADING;
            grid.write(lines, i, style);
        }
        y -= PADDING;
        rule(.5f, Typesetter.RULE);
    }

    private void room(Roll roll, Grid grid, float needed) throws IOException {
        if (y - needed < Form.BOTTOM) {
            turn();
            head(roll, grid);
        }
    }

    /// Where the columns stand.
    private final class Grid {
        private final List<Roll.Column> columns;
        private final float[] from;

        Grid(List<Roll.Column> columns) {
            this.columns = columns;
            this.from = new float[columns.size() + 1];
            float sum = columns.stream().mapToInt(Roll.Column::width).sum();
            float x = Form.LEFT;
            for (int i = 0; i < columns.size(); i++) {
                from[i] = x;
                x += (Form.width() + GAP) * columns.get(i).width() / sum;
            }
            from[columns.size()] = x;
        }

        int size() {
            return columns.size();
        }

        float width(int column) {
            return from[column + 1] - from[column] - GAP;
        }

        void write(List<List<String>> cells, int line, Style style) throws IOException {
            for (int i = 0; i < cells.size(); i++) {
                if (line >= cells.get(i).size()) {
                    continue;
                }
                var text = cells.get(i).get(line);
                if (columns.get(i).figure()) {
                    setter.writeRight(page, text, style, new Point(from[i + 1] - GAP, y));
                } else {
                    setter.write(page, text, style, new Point(from[i], y));
                }
            }
        }
    }
}
