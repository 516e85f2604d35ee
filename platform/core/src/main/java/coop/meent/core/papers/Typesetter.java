package coop.meent.core.papers;

import coop.meent.core.papers.TypeCase.Fonts;
import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.util.Matrix;

/// Measures, breaks and writes lines of text; a character that a face does not have comes from
/// Vollkorn, and one that nobody has becomes a question mark.
final class Typesetter {
    static final Color INK = new Color(0x11281f);
    static final Color QUIET = new Color(0x40564a);
    static final Color HEDGE = new Color(0x084b30);
    static final Color RULE = new Color(0xccd0c0);

    private static final int UNKNOWN = '?';

    private final Fonts fonts;

    Typesetter(Fonts fonts) {
        this.fonts = fonts;
    }

    /// How a line is written.
    record Style(Face face, float size, Color colour) {}

    Style text(float size) {
        return new Style(fonts.text(), size, INK);
    }

    Style quiet(float size) {
        return new Style(fonts.text(), size, QUIET);
    }

    Style strong(float size) {
        return new Style(fonts.strong(), size, INK);
    }

    Style title(float size) {
        return new Style(fonts.title(), size, INK);
    }

    private Face face(int character, Face wanted) {
        return wanted.has(character) ? wanted : fonts.title();
    }

    private int shown(int character, Face wanted) {
        return wanted.has(character) || fonts.title().has(character) ? character : UNKNOWN;
    }

    float width(String line, Style style) throws IOException {
        float width = 0;
        for (int i = 0; i < line.length(); i += Character.charCount(line.codePointAt(i))) {
            int character = shown(line.codePointAt(i), style.face());
            width += face(character, style.face()).width(character);
        }
        return width * style.size();
    }

    /// {@return the lines of a text, broken between words, and within a word that is too long}
    List<String> lines(String text, float width, Style style) throws IOException {
        var lines = new ArrayList<String>();
        for (var paragraph : Markup.printable(text).split("\n", -1)) {
            broken(paragraph.replace('\t', ' '), width, style, lines);
        }
        return lines;
    }

    private void broken(String text, float width, Style style, List<String> lines)
            throws IOException {
        var rest = text;
        while (width(rest, style) > width && rest.codePointCount(0, rest.length()) > 1) {
            int end = fitting(rest, width, style);
            int space = rest.lastIndexOf(' ', end);
            int cut = space > 0 ? space : end;
            lines.add(rest.substring(0, cut).stripTrailing());
            rest = rest.substring(cut).stripLeading();
        }
        lines.add(rest);
    }

    private int fitting(String text, float width, Style style) throws IOException {
        float used = 0;
        int end = 0;
        while (end < text.length()) {
            int next = end + Character.charCount(text.codePointAt(end));
            used += width(text.substring(end, next), style);
            if (used > width && end > 0) {
                return end;
            }
            end = next;
        }
        return end;
    }

    void write(PDPageContentStream page, String line, Style style, Point at) throws IOException {
        if (line.isEmpty()) {
            return;
        }
        page.setNonStrokingColor(style.colour());
        page.beginText();
        page.setTextMatrix(Matrix.getTranslateInstance(at.x(), at.y()));
        int from = 0;
        while (from < line.length()) {
            int end = runEnd(line, from, style.face());
            var face = face(shown(line.codePointAt(from), style.face()), style.face());
            page.setFont(face.font(), style.size());
            page.showText(known(line.substring(from, end), style.face()));
            from = end;
        }
        page.endText();
    }

    /// Where a line begins, from the lower left corner of the page.
    record Point(float x, float y) {}

    void writeRight(PDPageContentStream page, String line, Style style, Point end)
            throws IOException {
        write(page, line, style, new Point(end.x() - width(line, style), end.y()));
    }

    private int runEnd(String line, int from, Face wanted) {
        var first = face(shown(line.codePointAt(from), wanted), wanted);
        int end = from;
        while (end < line.length() && face(shown(line.codePointAt(end), wanted), wanted) == first) {
            end += Character.charCount(line.codePointAt(end));
        }
        return end;
    }

    private String known(String run, Face wanted) {
        var out = new StringBuilder(run.length());
        run.codePoints().map(it -> shown(it, wanted)).forEach(out::appendCodePoint);
        return out.toString();
    }
}
