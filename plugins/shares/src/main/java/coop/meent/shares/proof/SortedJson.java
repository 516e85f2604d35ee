package coop.meent.shares.proof;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;

/// Writes JSON of whole numbers, texts and lists as RFC 8785 does: fields by name, no spaces. Made
/// apart from the kernel's own writer, so that each proves the other.
final class SortedJson {
    private static final JsonFactory JSON = new JsonFactory();
    private static final String HEX = "0123456789abcdef";

    private SortedJson() {}

    private record Field(String name, String written) {}

    /// Appends a value in canonical form.
    ///
    /// @throws IOException when the text is no JSON
    static void append(StringBuilder out, String json) throws IOException {
        try (var in = JSON.createParser(json)) {
            in.nextToken();
            value(out, in);
        }
    }

    private static void value(StringBuilder out, JsonParser in) throws IOException {
        switch (in.currentToken()) {
            case START_OBJECT -> object(out, in);
            case START_ARRAY -> array(out, in);
            case VALUE_STRING -> text(out, in.getText());
            default -> out.append(in.getText());
        }
    }

    // fields are written as they come, and put in order afterwards where they are not
    private static void object(StringBuilder out, JsonParser in) throws IOException {
        var fields = new ArrayList<Field>(8);
        int begin = out.length();
        while (in.nextToken() == JsonToken.FIELD_NAME) {
            var name = in.currentName();
            int from = out.length();
            text(out, name);
            out.append(':');
            in.nextToken();
            value(out, in);
            fields.add(new Field(name, out.substring(from)));
        }
        out.setLength(begin);
        fields.sort(Comparator.comparing(Field::name));
        out.append('{');
        for (int i = 0; i < fields.size(); i++) {
            out.append(i == 0 ? "" : ",").append(fields.get(i).written());
        }
        out.append('}');
    }

    private static void array(StringBuilder out, JsonParser in) throws IOException {
        out.append('[');
        var comma = "";
        while (in.nextToken() != JsonToken.END_ARRAY) {
            out.append(comma);
            value(out, in);
            comma = ",";
        }
        out.append(']');
    }

    /// Appends a text between quotes.
    static void text(StringBuilder out, String text) {
        out.append('"');
        if (isPlain(text)) {
            out.append(text);
        } else {
            for (int i = 0; i < text.length(); i++) {
                character(out, text.charAt(i));
            }
        }
        out.append('"');
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                return false;
            }
        }
        return true;
    }

    private static void character(StringBuilder out, char c) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (c < ' ') {
                    out.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
                } else {
                    out.append(c);
                }
            }
        }
    }
}
