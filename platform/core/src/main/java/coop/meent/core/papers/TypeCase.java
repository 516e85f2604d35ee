package coop.meent.core.papers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// The fonts of papers, read once; for one thread at a time.
///
/// @param text Hanken Grotesk 400
/// @param strong Hanken Grotesk 600
/// @param title Vollkorn 600, which has Greek and Cyrillic too
record TypeCase(TrueTypeFont text, TrueTypeFont strong, TrueTypeFont title) {
    /// The same fonts as one document holds them, with only the characters it needs.
    record Fonts(Face text, Face strong, Face title) {}

    static TypeCase read() {
        return new TypeCase(font("hanken-400"), font("hanken-600"), font("vollkorn-600"));
    }

    private static TrueTypeFont font(String name) {
        try (var in =
                Objects.requireNonNull(TypeCase.class.getResourceAsStream(name + ".ttf"), name)) {
            return new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
        } catch (IOException broken) {
            throw new UncheckedIOException("the font " + name + " cannot be read", broken);
        }
    }

    Fonts fonts(PDDocument document) throws IOException {
        return new Fonts(
                new Face(text, PDType0Font.load(document, text, true)),
                new Face(strong, PDType0Font.load(document, strong, true)),
                new Face(title, PDType0Font.load(document, title, true)));
    }
}
