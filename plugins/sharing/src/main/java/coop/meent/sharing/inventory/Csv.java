package coop.meent.sharing.inventory;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// A sheet as programs save it: commas, semicolons or tabs between, quotes around what holds them,
/// in UTF-8 or as Windows used to.
final class Csv {
    private final String text;
    private final char separator;
    private final List<List<String>> rows = new ArrayList<>();
    private final List<String> row = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private boolean quoted;

    private Csv(String text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    /// {@return its rows; those without anything in them are left out, but counted by who numbers}
    static List<List<String>> rows(byte[] bytes) {
        var text = text(bytes);
        return new Csv(text, separator(text)).read();
    }

    private static String text(byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException older) {
            text = new String(bytes, Charset.forName("windows-1252"));
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static char separator(String text) {
        var head = text.lines().findFirst().orElse("");
        return Stream.of(',', ';', '\t')
                .max(Comparator.comparingLong(it -> head.chars().filter(c -> c == it).count()))
                .orElse(',');
    }

    private List<List<String>> read() {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (quoted) {
                at = inQuotes(at, c);
            } else if (c == '"' && cell.isEmpty()) {
                quoted = true;
            } else if (c == separator) {
                endCell();
            } else if (c == '\n') {
                endRow();
            } else if (c != '\r') {
                cell.append(c);
            }
        }
        if (!cell.isEmpty() || !row.isEmpty()) {
            endRow();
        }
        return rows;
    }

    // two quotes within quotes are one
    private int inQuotes(int at, char c) {
        if (c != '"') {
            cell.append(c);
            return at;
        }
        if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
            cell.append('"');
            return at + 1;
        }
        quoted = false;
        return at;
    }

    private void endCell() {
        row.add(cell.toString().replace("\0", "").strip());
        cell.setLength(0);
    }

    private void endRow() {
        endCell();
        rows.add(List.copyOf(row));
        row.clear();
    }
}
