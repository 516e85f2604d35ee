package coop.meent.shares.exchange;

import java.util.List;
import java.util.Optional;

/// What an export holds beside the chain: tables by their keys within the register. What the chain
/// itself gives, such as the rights of classes and positions, is not among them; national numbers
/// leave a register by no export.
enum WholeTable {
    HOLDER("holder", "no", "0"),
    HOLDER_VERSION("holder_version", "holder", "no"),
    HOLDER_WORD("holder_word", "holder", "hashtextextended(word, 0)"),
    HOLDER_PARTY("holder_party", "holder", "no"),
    BANK_ACCOUNT("bank_account", "holder", "no"),
    RULE_VERSION("rule_version", "no", "0"),
    CLASS_TEXT("class_text", "class", "no");

    /// Ids of persons of this installation: they mean nobody elsewhere.
    static final List<String> PERSONS =
            List.of(
                    "person",
                    "entered_by",
                    "recorded_by",
                    "ended_by",
                    "proposed_by",
                    "approved_by");

    private final String table;
    private final String key;
    private final String then;

    WholeTable(String table, String key, String then) {
        this.table = table;
        this.key = key;
        this.then = then;
    }

    static Optional<WholeTable> of(String table) {
        return List.of(values()).stream().filter(it -> it.table.equals(table)).findFirst();
    }

    String table() {
        return table;
    }

    String key() {
        return key;
    }

    String then() {
        return then;
    }

    boolean first() {
        return this == HOLDER;
    }

    /// {@return whether its rows refer to what the entries bring}
    boolean afterEntries() {
        return this == CLASS_TEXT;
    }
}
