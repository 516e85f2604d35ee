package coop.meent.shares.holders;

import coop.meent.api.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;

/// What somebody typed to enter a holder, or to say what it is called from a day on.
record HolderForm(Typed typed) {
    static final List<String> FIELDS =
            Stream.of(
                            IdentityFields.FIELDS,
                            ContactFields.FIELDS,
                            List.of("kind", "founder", "anyway", "from", "reason", "revision"))
                    .flatMap(List::stream)
                    .toList();

    private static final int LONGEST_REASON = 200;

    static HolderForm read(Function<String, String> sent) {
        return new HolderForm(Typed.read(FIELDS, sent));
    }

    /// {@return an empty form for a holder of this kind}
    static HolderForm empty(Kind kind, String country, String language) {
        return read(field ->
                switch (field) {
                    case "kind" -> kind.name();
                    case "country" -> country;
                    case "language" -> language;
                    default -> "";
                });
    }

    /// {@return the form as it is now, from today on}
    static HolderForm of(Holder holder, LocalDate today) {
        return read(field ->
                switch (field) {
                    case "kind" -> holder.kind().name();
                    case "from" -> today.toString();
                    case "revision" -> Integer.toString(holder.revision());
                    default -> IdentityFields.field(holder.identity(), field).orElse("");
                });
    }

    Optional<Kind> kind() {
        return Arrays.stream(Kind.values())
                .filter(it -> it.name().equals(typed.text("kind")))
                .findFirst();
    }

    boolean anyway() {
        return typed.on("anyway");
    }

    /// {@return everything that is wrong with a new holder, in the order of the form}
    List<Problem> check(IdentityFields fields, LocalDate today) {
        var problems = new ArrayList<Problem>();
        kind().ifPresentOrElse(
                        it -> problems.addAll(fields.check(typed, it, today)),
                        () -> problems.add(Problem.of("kind", "shares.holders.kind.missing")));
        problems.addAll(ContactFields.check(typed));
        return problems;
    }

    /// {@return everything that is wrong with a change, in the order of the form}
    ///
    /// @param founded before which nothing is
    List<Problem> checkChange(
            IdentityFields fields, Holder holder, LocalDate founded, LocalDate today) {
        var problems = new ArrayList<Problem>();
        if (!typed.text("revision").equals(Integer.toString(holder.revision()))) {
            problems.add(Problem.of("name", "shares.holders.changed.meanwhile"));
        }
        problems.addAll(fields.check(typed, holder.kind(), today));
        var from = typed.day("from");
        if (from.isEmpty()) {
            problems.add(Problem.of("from", "shares.holders.from.missing"));
        } else if (from.get().isAfter(today)) {
            problems.add(Problem.of("from", "shares.holders.from.future"));
        } else if (from.get().isBefore(founded)) {
            problems.add(Problem.of("from", "shares.holders.from.founded", founded));
        }
        if (typed.text("reason").length() > LONGEST_REASON) {
            problems.add(Problem.of("reason", "shares.holders.long", LONGEST_REASON));
        }
        return problems;
    }

    /// {@return who is to be entered; only when [#check] found nothing}
    NewHolder holder(IdentityFields fields) {
        var kind = kind().orElseThrow();
        return new NewHolder(
                OptionalLong.empty(),
                kind,
                fields.identity(typed, kind),
                ContactFields.contact(typed),
                typed.on("founder"),
                OptionalLong.empty());
    }

    /// {@return what is to change; only when [#checkChange] found nothing}
    Change change(IdentityFields fields, Holder holder) {
        return new Change(
                holder.revision(),
                typed.day("from").orElseThrow(),
                fields.identity(typed, holder.kind()),
                typed.text("reason"));
    }
}
