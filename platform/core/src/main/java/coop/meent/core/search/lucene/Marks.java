package coop.meent.core.search.lucene;

import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;

/// Writes a passage as HTML: everything escaped, found words in `<mark>`.
final class Marks extends PassageFormatter {
    private static final String ELLIPSIS = "…";

    @Override
    public String format(Passage[] passages, String content) {
        var html = new StringBuilder();
        for (var passage : passages) {
            int at = passage.getStartOffset();
            html.append(at > 0 ? ELLIPSIS : "");
            for (int match = 0; match < passage.getNumMatches(); match++) {
                int start = Math.max(at, passage.getMatchStarts()[match]);
                int end = Math.min(passage.getMatchEnds()[match], passage.getEndOffset());
                if (end > start) {
                    escape(content, at, start, html);
                    html.append("<mark>");
                    escape(content, start, end, html);
                    html.append("</mark>");
                    at = end;
                }
            }
            escape(content, at, passage.getEndOffset(), html);
            html.append(passage.getEndOffset() < content.length() ? ELLIPSIS : "");
        }
        return html.toString();
    }

    static String escaped(String text) {
        var html = new StringBuilder();
        escape(text, 0, text.length(), html);
        return html.toString();
    }

    private static void escape(String text, int from, int to, StringBuilder html) {
        for (int at = from; at < to; at++) {
            char c = text.charAt(at);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.append(c);
            }
        }
    }
}
