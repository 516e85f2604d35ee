package coop.meent.core.papers;

import coop.meent.core.papers.TypeCase.Fonts;
import coop.meent.core.papers.Typesetter.Point;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;

/// Head and foot of every sheet, written when it is known how many there are.
final class Margins {
    private static final float HEAD = Form.HEIGHT - Form.millimetres(17);
    private static final float FOOT = Form.millimetres(23);
    private static final float LEADING = 9.5f;
    private static final float GAP = 24;

    private final Typesetter setter;
    private final Sheet sheet;

    Margins(Fonts fonts, Sheet sheet) {
        this.setter = new Typesetter(fonts);
        this.sheet = sheet;
    }

    void print(PDDocument document) throws IOException {
        int total = document.getNumberOfPages();
        int number = 0;
        var foot = foot(total);
        for (var page : document.getPages()) {
            number++;
            print(document, page, sheet.number().apply(number, total), foot);
        }
    }

    private List<String> foot(int total) throws IOException {
        var style = setter.quiet(7.5f);
        float counting = setter.width(sheet.number().apply(total, total), style);
        var text = sheet.paper().foot();
        return text.isEmpty()
                ? List.of()
                : setter.lines(text, Form.width() - counting - GAP, style);
    }

    private void print(PDDocument document, PDPage page, String number, List<String> foot)
            throws IOException {
        try (var content = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
            content.beginMarkedContent(COSName.ARTIFACT);
            head(content);
            rule(content, FOOT + 12);
            var style = setter.quiet(7.5f);
            float y = FOOT;
            for (var line : foot) {
                setter.write(content, line, style, new Point(Form.LEFT, y));
                y -= LEADING;
            }
            setter.writeRight(content, number, style, new Point(Form.RIGHT, FOOT));
            content.endMarkedContent();
        }
    }

    private void head(PDPageContentStream content) throws IOException {
        var paper = sheet.paper();
        var whose = setter.strong(8.5f);
        var what = setter.quiet(8.5f);
        var title = setter.lines(paper.title(), Form.width() / 2, what).getFirst();
        float left = Form.width() - setter.width(title, what) - GAP;
        var name = setter.lines(paper.author(), left, whose).getFirst();
        setter.write(content, name, whose, new Point(Form.LEFT, HEAD));
        setter.writeRight(content, title, what, new Point(Form.RIGHT, HEAD));
        rule(content, HEAD - 7);
    }

    private static void rule(PDPageContentStream content, float y) throws IOException {
        content.setStrokingColor(Typesetter.RULE);
        content.setLineWidth(.6f);
        content.moveTo(Form.LEFT, y);
        content.lineTo(Form.RIGHT, y);
        content.stroke();
    }
}
