package coop.meent.shares.papers;

import coop.meent.api.Paper;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// Certificates: what one holder has on a day, lot by lot. Whoever has nothing gets none.
final class Certificates {
    private final Stationery stationery;
    private final StateStore states = new StateStore();
    private final ClassStore classes = new ClassStore();

    Certificates(Stationery stationery) {
        this.stationery = stationery;
    }

    /// What one holder has, in the words of a certificate.
    ///
    /// @param capitalCents of all shares together
    /// @param charged whether a loss was charged to any
    record Certificate(
            Owner owner,
            String address,
            String number,
            List<Shares> shares,
            boolean numbered,
            boolean charged,
            long quantity,
            long capitalCents,
            long paidCents) {
        static Certificate of(Owner owner, List<Shares> shares) {
            return new Certificate(
                    owner,
                    owner.identity().address().line(),
                    owner.identity().writtenIdentification(),
                    shares,
                    shares.stream().anyMatch(it -> it.first().isPresent()),
                    shares.stream().anyMatch(Shares::charged),
                    shares.stream().mapToLong(Shares::quantity).sum(),
                    shares.stream().mapToLong(Shares::capitalCents).sum(),
                    shares.stream().mapToLong(Shares::paidCents).sum());
        }
    }

    /// A certificate that is not printed yet.
    record Drawn(long holder, String language, Paper paper) {}

    /// {@return the certificate of a holder; empty when it holds nothing}
    Optional<Drawn> of(Handle db, State state, long holder, String language) {
        return of(db, state, List.of(holder), Optional.of(language)).stream().findFirst();
    }

    /// {@return the certificates of these holders, for those who hold shares}
    ///
    /// @param language of all of them; empty for that of each holder
    List<Drawn> of(Handle db, State state, Collection<Long> holders, Optional<String> language) {
        var owners = states.owners(db, state, holders);
        var lots = states.shares(db, state, holders);
        var lines = classes.classes(db, state, language.orElse("nl"));
        var drawn = new ArrayList<Drawn>();
        for (long holder : holders) {
            var owner = Optional.ofNullable(owners.get(holder));
            var own = lots.getOrDefault(holder, List.of());
            owner.filter(_ -> !own.isEmpty())
                    .map(it -> drawn(state, it, own, lines, language))
                    .ifPresent(drawn::add);
        }
        return drawn;
    }

    private Drawn drawn(
            State state,
            Owner owner,
            List<Shares> own,
            List<ClassLine> lines,
            Optional<String> language) {
        var words = stationery.in(language.orElse(owner.language()));
        var held = own.stream().map(Shares::shareClass).collect(Collectors.toSet());
        var content =
                Map.of(
                        "certificate", Certificate.of(owner, own),
                        "codes", codes(lines),
                        "classes", lines.stream().filter(it -> held.contains(it.no())).toList());
        var paper = stationery.paper(state, words, "certificate.peb", "certificate.title", content);
        return new Drawn(owner.no(), words.language(), paper);
    }

    private static Map<Integer, String> codes(List<ClassLine> lines) {
        return lines.stream().collect(Collectors.toMap(ClassLine::no, ClassLine::code));
    }
}
