package coop.meent.core.plugins;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/// What a plugin, or the platform itself, says that one of its tables keeps of persons.
///
/// Both statements know the person as `:person`, their number, and `:email`, their address; they
/// run under the role of the table's own schema.
///
/// @param table with its schema, e.g. `jobs.vacancy`
/// @param what it is, as the person reads it, by language
/// @param purpose why it is kept, by language
/// @param retention how long, by language
/// @param stays what stays after an erasure, and why; empty when nothing does
/// @param export selects what is the person's; empty when nothing can be told apart as theirs
/// @param erase takes it away; empty when all of it stays
/// @param search type of search documents whose ids `erase` gives back; empty without any
/// @param each selects the values of a setting by which row security keeps the rows of the table
///   apart; both statements run once for each of them. Empty where all rows are seen at once
/// @param setting its name, e.g. `meent.register`; empty without `each`
public record PersonalData(
        String table,
        Map<String, String> what,
        Map<String, String> purpose,
        Map<String, String> retention,
        Map<String, String> stays,
        String export,
        String erase,
        String search,
        String each,
        String setting) {
    /// {@return the declarations in a JSON list}
    public static List<PersonalData> all(JsonNode list) {
        return list.valueStream().map(PersonalData::of).toList();
    }

    private static PersonalData of(JsonNode json) {
        return new PersonalData(
                json.path("table").asText(""),
                texts(json.path("what")),
                texts(json.path("purpose")),
                texts(json.path("retention")),
                texts(json.path("stays")),
                json.path("export").asText("").strip(),
                json.path("erase").asText("").strip(),
                json.path("search").asText(""),
                json.path("each").asText("").strip(),
                json.path("setting").asText(""));
    }

    private static Map<String, String> texts(JsonNode node) {
        var texts = new TreeMap<String, String>();
        node.properties().forEach(entry -> texts.put(entry.getKey(), entry.getValue().asText()));
        return texts;
    }

    static PersonalData read(Fields fields, String schema) {
        fields.text("table");
        for (var words : List.of("what", "purpose", "retention", "stays")) {
            fields.words(words, false);
        }
        for (var text : List.of("export", "erase", "search", "each", "setting")) {
            fields.text(text);
        }
        var data = of(fields.whole());
        data.problems(schema, fields::wrong);
        return data;
    }

    /// {@return a sentence for each field that is wrong}
    ///
    /// @param schema whose tables these must be
    public List<String> problems(String schema) {
        var problems = new ArrayList<String>();
        problems(schema, (field, how) -> problems.add("%s, %s: %s".formatted(table, field, how)));
        return problems;
    }

    private void problems(String schema, BiConsumer<String, String> problems) {
        if (!table.matches("\\Q" + schema + "\\E\\.[a-z][a-z0-9_]*")) {
            problems.accept("table", "name a table of the schema %s.".formatted(schema));
        }
        texts("what", what, problems);
        texts("purpose", purpose, problems);
        texts("retention", retention, problems);
        if (!export.isEmpty() && !isStatement(export, "SELECT")) {
            problems.accept("export", "write one SELECT that asks for :person or :email.");
        }
        if (!erase.isEmpty() && !isStatement(erase, "UPDATE|DELETE")) {
            problems.accept("erase", "write one UPDATE or DELETE for :person or :email.");
        }
        if (erase.isEmpty() && stays.getOrDefault("nl", "").isBlank()) {
            problems.accept("stays", "say in Dutch why it stays, or write how to erase it.");
        }
        if (!search.isEmpty() && !erase.toUpperCase(Locale.ROOT).contains("RETURNING")) {
            problems.accept("search", "let erase end in RETURNING the ids.");
        }
        turns(problems);
    }

    // the names of PostgreSQL's own settings, such as role, are not for plugins
    private void turns(BiConsumer<String, String> problems) {
        if (!each.isEmpty() && !each.matches("(?is)SELECT\\s[^;:]*")) {
            problems.accept("each", "write one SELECT of the values of the setting, one column.");
        }
        if (each.isEmpty() != setting.isEmpty()) {
            problems.accept("setting", "each and setting come together.");
        } else if (!setting.isEmpty() && !setting.matches("meent\\.[a-z][a-z_]{0,39}")) {
            problems.accept("setting", "write meent. and a name in lower case.");
        }
    }

    private static void texts(
            String field, Map<String, String> texts, BiConsumer<String, String> problems) {
        if (texts.getOrDefault("nl", "").isBlank()) {
            problems.accept(field, "say it in Dutch (nl) at least.");
        }
    }

    private static boolean isStatement(String sql, String verbs) {
        return sql.matches("(?is)(" + verbs + ")\\s[^;]*:(person|email)\\b[^;]*");
    }

    /// {@return the schema of the table}
    public String schema() {
        return table.substring(0, table.indexOf('.'));
    }

    /// {@return a text in a language, or in Dutch, or nothing}
    public static String in(String language, Map<String, String> texts) {
        return texts.getOrDefault(language, texts.getOrDefault("nl", ""));
    }
}
