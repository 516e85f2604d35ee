package coop.meent.core.membership;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The legal forms that we know, each under one code whatever the language it was typed in; the
/// text is the message `legal_form.<code>`. A form that we do not know keeps its own letters.
public final class LegalForm {
    private static final List<String> KNOWN =
            List.of(
                    "cv",
                    "cvso",
                    "cvba",
                    "cvo",
                    "ecv",
                    "esv",
                    "vzw",
                    "ivzw",
                    "bv",
                    "nv",
                    "vof",
                    "commv",
                    "cooperatie",
                    "maatschap",
                    "stichting",
                    "vereniging",
                    "eenmanszaak",
                    "other");

    // code, then what is written behind or before a name for it
    private static final String IN_NAMES =
            """
            cv cooperatievevennootschap sc societecooperative
            cvso cvbaso scrlfs sces cverkendalssocialeonderneming
            cvba scrl cooperatievevennootschapmetbeperkteaansprakelijkheid
            cvo cvoa scri
            ecv sce europesecooperatievevennootschap
            esv gie
            vzw asbl verenigingzonderwinstoogmerk
            ivzw aisbl
            bv bvba srl sprl beslotenvennootschap
            nv sa naamlozevennootschap
            vof snc
            commv scomm
            ua cooperatieua cooperatiewa cooperatieba
            """;

    private static final Map<String, String> WRITTEN = written();
    private static final Map<String, String> ALONE =
            Map.of(
                    "ua", "cooperatie",
                    "coop", "cooperatie",
                    "cooperative", "cooperatie",
                    "fondation", "stichting",
                    "association", "vereniging",
                    "feitelijkevereniging", "vereniging",
                    "andere", "other",
                    "autre", "other");

    private LegalForm() {}

    /// {@return the codes to choose from, cooperatives first}
    public static List<String> known() {
        return KNOWN;
    }

    /// {@return the code of what was typed: `C.V.B.A.` and `SCRL` are `cvba`}
    public static String code(String typed) {
        var key = Folded.key(typed);
        return ALONE.getOrDefault(key, WRITTEN.getOrDefault(key, key));
    }

    /// {@return the code, when these letters stand for a form in a name}
    static Optional<String> inName(String letters) {
        return Optional.ofNullable(WRITTEN.get(letters))
                .map(code -> ALONE.getOrDefault(code, code));
    }

    private static Map<String, String> written() {
        var all = new HashMap<String, String>();
        for (var line : IN_NAMES.lines().toList()) {
            var words = new ArrayList<>(List.of(line.split(" ", -1)));
            words.forEach(word ->
                    all.put(word, words.getFirst().equals("ua") ? "cooperatie" : words.getFirst()));
        }
        return Map.copyOf(all);
    }
}
