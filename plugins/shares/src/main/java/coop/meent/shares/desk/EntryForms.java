package coop.meent.shares.desk;

import coop.meent.api.Problem;
import coop.meent.shares.desk.FieldView.Choice;
import coop.meent.shares.ledger.Deed.Burden;
import coop.meent.shares.registers.Register;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Draws the form of an entry in the reader's words.
///
/// @param people of a small register, to suggest
/// @param lots of whom the form is about, when that is known
record EntryForms(
        Words words, Register register, Names names, List<Lookups.Pick> people, List<Choice> lots) {
    private static final String KEY = "shares.desk.";
    // how the ledger calls a part of a deed that the form calls otherwise
    private static final Map<String, String> OTHERWISE =
            Map.of(
                    "valueCents", "value",
                    "paidCents", "paid",
                    "takes", "quantity",
                    "take", "quantity",
                    "documents", "document",
                    "entry", "exit");

    EntryFormView view(
            EntryForm form, List<Problem> problems, Map<String, List<Lookups.Pick>> candidates) {
        var kind = form.kind().name();
        var fields = new ArrayList<FieldView>();
        form.fields().forEach(it -> fields.add(field(form, it, candidates)));
        return new EntryFormView(
                kind,
                words.text(KEY + "kind." + kind),
                words.text(KEY + "kind." + kind + ".hint"),
                words.text(KEY + "kind." + kind + ".source"),
                form.kind().unconfirmed(),
                "/shares/" + register.id() + "/entries/new",
                fields,
                problems.stream().map(it -> placed(form, it)).toList());
    }

    /// {@return the problem beside a field of the form, whatever the ledger called it}
    private static Problem placed(EntryForm form, Problem problem) {
        var keys = form.fields().stream().map(Field::key).toList();
        if (keys.contains(problem.field())) {
            return problem;
        }
        var other = OTHERWISE.getOrDefault(problem.field(), "");
        var place = keys.contains(other) ? other : keys.getFirst();
        return new Problem(place, problem.key(), problem.arguments());
    }

    private FieldView field(
            EntryForm form, Field field, Map<String, List<Lookups.Pick>> candidates) {
        return new FieldView(
                field.key(),
                shape(field),
                words.text(label(form.kind(), field)),
                hint(form.kind(), field),
                shown(form, field),
                optional(form.kind(), field),
                options(form, field),
                candidates.getOrDefault(field.key(), List.of()).stream()
                        .map(EntryForms::choice)
                        .toList());
    }

    // a number alone says little, so the name stands beside it
    private String shown(EntryForm form, Field field) {
        var value = form.value(field);
        if (field.shape() != Field.Shape.HOLDER || !value.matches("[1-9]\\d{0,14}")) {
            return value;
        }
        long number = Long.parseLong(value);
        var name = names.holders().get(number);
        return name == null ? value : new Lookups.Pick(number, name, "").label();
    }

    private String shape(Field field) {
        var typed = field.shape() == Field.Shape.LOT && lots.isEmpty();
        return (typed ? Field.Shape.ENTRY : field.shape()).name().toLowerCase(Locale.ROOT);
    }

    private static String label(EntryKind kind, Field field) {
        return field == Field.HOLDER ? KEY + "who." + kind.name() : KEY + "field." + field.key();
    }

    private String hint(EntryKind kind, Field field) {
        if (kind == EntryKind.WITHDRAW && field == Field.EFFECTIVE) {
            return words.text(KEY + "field.effective.exit");
        }
        return switch (field) {
            case OWN_LOT -> words.text(KEY + "field.lot.own");
            case FROM, TO, BURDEN, GROUND, SHARE_CLASS, INTO_CLASS, PART, QUANTITY, SOME -> "";
            case HEARD, EFFECTIVE, CENTS, CENTS_PER_SHARE, OUT_OF, INTO, BENEFICIARY -> "";
            case HOLDER, FORMER, PRESENT, LOT, FIRST_NUMBER, VALUE, PAID, EXIT ->
                    words.text(KEY + "field." + field.key() + ".hint");
            case ENCUMBRANCE, REQUESTED, CAUSE, DOCUMENT ->
                    words.text(KEY + "field." + field.key() + ".hint");
        };
    }

    private static boolean optional(EntryKind kind, Field field) {
        var ofExit = Set.of(Field.SHARE_CLASS, Field.EFFECTIVE);
        return field.optional() || (kind == EntryKind.WITHDRAW && ofExit.contains(field));
    }

    private List<Choice> options(EntryForm form, Field field) {
        return switch (field.shape()) {
            case HOLDER -> people.stream().map(EntryForms::choice).toList();
            case CLASS -> classes();
            case LOT -> lots;
            case GROUND -> named("ground.", form.kind().grounds());
            case BURDEN -> named("burden.", Arrays.asList(Burden.values()));
            case PART -> List.of(option("part.", "ALL"), option("part.", "SOME"));
            case QUANTITY, MONEY, YES, ENTRY, DATE, TEXT, FILE -> List.of();
        };
    }

    private List<Choice> classes() {
        return names.classes().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(it -> new Choice(Integer.toString(it.getKey()), it.getValue(), ""))
                .toList();
    }

    private <E extends Enum<E>> List<Choice> named(String kind, List<E> values) {
        return values.stream().map(it -> option(kind, it.name())).toList();
    }

    private Choice option(String kind, String name) {
        return new Choice(name, words.text(KEY + kind + name), "");
    }

    private static Choice choice(Lookups.Pick pick) {
        return new Choice(Long.toString(pick.number()), pick.label(), pick.about());
    }
}
