package coop.meent.core.search.language;

import java.util.Locale;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/// Lower case without accents: how people type on a phone.
final class Folding {
    private Folding() {}

    static String fold(String text) {
        var lower = text.toLowerCase(Locale.ROOT).toCharArray();
        var out = new char[4 * lower.length];
        int length = ASCIIFoldingFilter.foldToASCII(lower, 0, out, 0, lower.length);
        return new String(out, 0, length);
    }
}
