package coop.meent.core.papers;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.util.Arrays;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/// A font in one document.
final class Face {
    private static final int PLAIN = 0x250;

    private final TrueTypeFont source;
    private final PDType0Font font;
    private final CmapLookup characters;
    private final float perEm;
    private final float[] widths = new float[PLAIN];

    Face(TrueTypeFont source, PDType0Font font) throws IOException {
        this.source = source;
        this.font = font;
        this.characters = source.getUnicodeCmapLookup();
        this.perEm = source.getUnitsPerEm();
        Arrays.fill(widths, Float.NaN);
    }

    PDType0Font font() {
        return font;
    }

    boolean has(int character) {
        return characters.getGlyphId(character) != 0;
    }

    /// {@return how wide a character is, in parts of the size}
    float width(int character) throws IOException {
        if (character >= PLAIN) {
            return measure(character);
        }
        if (Float.isNaN(widths[character])) {
            widths[character] = measure(character);
        }
        return widths[character];
    }

    /// {@return the form of a character, as large as its size is 1, on a line at 0}
    Shape outline(int character) throws IOException {
        var glyph = source.getGlyph().getGlyph(characters.getGlyphId(character));
        double unit = 1 / perEm;
        return AffineTransform.getScaleInstance(unit, -unit)
                .createTransformedShape(glyph.getPath());
    }

    private float measure(int character) throws IOException {
        return source.getAdvanceWidth(characters.getGlyphId(character)) / perEm;
    }
}
