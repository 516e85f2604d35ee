package coop.meent.core.plugins;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Something of a plugin that the team of a site sets.
///
/// @param key by which the plugin asks for it
/// @param kind what may be filled in
/// @param standard its value as long as nobody set one, as it is written; empty without one
/// @param label what it is called, by language
/// @param explanation a sentence below it, by language; may be empty
/// @param required whether it may not be left empty
/// @param choices between which to choose, for [Kind#CHOICE]
public record PluginSetting(
        String key,
        Kind kind,
        String standard,
        Map<String, String> label,
        Map<String, String> explanation,
        boolean required,
        List<Choice> choices) {
    private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z0-9]{0,39}");

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,10})?");
    private static final int LONGEST = 4000;

    /// What may be filled in.
    public enum Kind {
        /// Anything.
        TEXT("text"),
        /// A decimal number.
        NUMBER("number"),
        /// Yes or no.
        BOOLEAN("boolean"),
        /// One out of a few.
        CHOICE("choice"),
        /// A text that is never shown again.
        SECRET("secret");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /// {@return how the manifest writes it}
        public String word() {
            return word;
        }

        static Optional<Kind> of(String word) {
            return Arrays.stream(values()).filter(it -> it.word.equals(word)).findFirst();
        }
    }

    /// One of the values between which to choose.
    ///
    /// @param value as the plugin reads it
    /// @param label what people read, by language
    public record Choice(String value, Map<String, String> label) {
        static Choice read(Fields fields) {
            return new Choice(fields.needed("value"), fields.words("label", true));
        }
    }

    /// {@return whether it may have this value}
    public boolean admits(String value) {
        return switch (kind) {
            case TEXT, SECRET -> value.length() <= LONGEST;
            case NUMBER -> value.isEmpty() || NUMBER.matcher(value).matches();
            case BOOLEAN -> value.equals("true") || value.equals("false");
            case CHOICE -> value.isEmpty() || choice(value).isPresent();
        };
    }

    /// {@return the value with that name}
    public Optional<Choice> choice(String value) {
        return choices.stream().filter(it -> it.value().equals(value)).findFirst();
    }

    static PluginSetting read(Fields fields) {
        var key = fields.needed("key");
        if (!key.isEmpty() && !KEY.matcher(key).matches()) {
            fields.wrong("key", "\"%s\" is no word of letters and digits.".formatted(key));
        }
        var kind = kind(fields);
        var setting =
                new PluginSetting(
                        key,
                        kind,
                        standard(fields, kind),
                        fields.words("label", true),
                        fields.words("explanation", false),
                        fields.flag("required"),
                        fields.objects("choices", Choice::read));
        setting.checkChoices(fields);
        return setting;
    }

    private static Kind kind(Fields fields) {
        var word = fields.needed("kind");
        var kind = Kind.of(word);
        if (!word.isEmpty() && kind.isEmpty()) {
            fields.wrong(
                    "kind",
                    "\"%s\" is none of text, number, boolean, choice, secret.".formatted(word));
        }
        return kind.orElse(Kind.TEXT);
    }

    private static String standard(Fields fields, Kind kind) {
        if (!fields.has("default")) {
            return "";
        }
        var node = fields.raw("default");
        if (!fits(node, kind)) {
            fields.wrong("default", expected(kind));
        }
        return kind == Kind.NUMBER && node.isNumber()
                ? node.decimalValue().toPlainString()
                : node.asText();
    }

    private static boolean fits(JsonNode node, Kind kind) {
        return switch (kind) {
            case TEXT, CHOICE -> node.isTextual();
            case NUMBER -> node.isNumber();
            case BOOLEAN -> node.isBoolean();
            case SECRET -> false;
        };
    }

    private static String expected(Kind kind) {
        return switch (kind) {
            case TEXT -> "write a text between quotes.";
            case NUMBER -> "write a number, without quotes.";
            case BOOLEAN -> "write true or false.";
            case CHOICE -> "write one of the choices between quotes.";
            case SECRET -> "a secret in a manifest is none; leave it out.";
        };
    }

    private void checkChoices(Fields fields) {
        if (kind == Kind.CHOICE && choices.size() < 2) {
            fields.wrong("choices", "give at least two to choose between.");
        }
        if (kind != Kind.CHOICE && fields.has("choices")) {
            fields.wrong("choices", "only a setting of the kind \"choice\" has these.");
        }
        if (choices.stream().map(Choice::value).distinct().count() < choices.size()) {
            fields.wrong("choices", "two of them have the same value.");
        }
        boolean known = standard.isEmpty() || choice(standard).isPresent();
        if (kind == Kind.CHOICE && fields.raw("default").isTextual() && !known) {
            fields.wrong("default", "\"%s\" is none of the choices.".formatted(standard));
        }
    }
}
