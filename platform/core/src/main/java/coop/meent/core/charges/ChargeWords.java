package coop.meent.core.charges;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import coop.meent.api.MeentException;
import coop.meent.api.NewCharge;
import coop.meent.api.Organisation;
import coop.meent.api.Organisations;
import coop.meent.api.Texts;
import coop.meent.api.Viewer;
import coop.meent.core.charges.ChargeView.EntryView;
import coop.meent.core.charges.ChargeView.LineView;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.OptionalLong;

/// Puts charges into the words of whoever reads them.
final class ChargeWords {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String GONE = "—";

    private final Organisations organisations;
    private final Texts texts;

    ChargeWords(Organisations organisations, Texts texts) {
        this.organisations = organisations;
        this.texts = texts;
    }

    /// {@return the name of an organisation that is there}
    String name(long organisation) {
        return organisations
                .find(organisation)
                .map(Organisation::name)
                .orElseThrow(() -> MeentException.notFound("organisation " + organisation));
    }

    String text(Viewer viewer, String key, Object... arguments) {
        return texts.text(viewer.language(), key, arguments);
    }

    ChargeItem item(Viewer viewer, ChargeListStore.Item item, LocalDate today) {
        var words = words(item.words(), viewer.language());
        return item(item.owed(), words, item.payerName(), today);
    }

    private ChargeItem item(Owed owed, String title, String person, LocalDate today) {
        return new ChargeItem(
                owed.id(),
                title,
                payer(owed, person),
                known(OptionalLong.of(owed.payee())),
                Sums.code(owed.sums().state()),
                owed.sums().total(),
                owed.sums().balance(),
                owed.due(),
                owed.overdue(today));
    }

    private String payer(Owed owed, String person) {
        if (owed.payerOrganisation().isPresent()) {
            return known(owed.payerOrganisation());
        }
        return person.isEmpty() ? GONE : person;
    }

    private String known(OptionalLong organisation) {
        return organisations.find(organisation.orElse(0)).map(Organisation::name).orElse(GONE);
    }

    ChargeView view(Viewer viewer, ChargeDesk.File file, LocalDate today) {
        var owed = file.owed();
        var lines =
                file.lines().stream()
                        .map(it -> new LineView(words(it.words(), viewer.language()), it.cents()))
                        .toList();
        var title = lines.isEmpty() ? "" : lines.getFirst().words();
        return new ChargeView(
                item(owed, title, file.payerName(), today),
                owed.path(),
                owed.payee(),
                owed.paidBy(viewer),
                owed.keptBy(viewer),
                owed.communication().text(),
                code(viewer, file),
                file.account().map(Account::spaced).orElse(""),
                file.account().map(Account::holder).orElse(""),
                owed.sums(),
                lines,
                file.entries().stream().map(ChargeWords::entry).toList());
    }

    private String code(Viewer viewer, ChargeDesk.File file) {
        var owed = file.owed();
        if (owed.sums().balance() <= 0) {
            return "";
        }
        return file.account()
                .map(it -> new PaymentCode(it, owed.sums().balance(), owed.communication()))
                .map(it -> it.svg(text(viewer, "charges.qr.label")))
                .orElse("");
    }

    private static EntryView entry(Entry it) {
        return new EntryView(
                it.id(),
                it.kind().code(),
                it.cents(),
                it.on(),
                it.words(),
                it.by(),
                it.reverses().isPresent(),
                it.live());
    }

    private static String words(String json, String language) {
        try {
            var words = new HashMap<String, String>();
            JSON.readTree(json)
                    .properties()
                    .forEach(it -> words.put(it.getKey(), it.getValue().asText()));
            return words.isEmpty() ? "" : new NewCharge.Line(words, 0).words(language);
        } catch (JsonProcessingException strange) {
            throw new IllegalStateException("core.charge_line holds no JSON", strange);
        }
    }

    /// {@return the organisations, by name, for a list to choose from}
    List<Organisation> named(List<Long> ids) {
        return organisations.all().stream().filter(it -> ids.contains(it.id())).toList();
    }
}
