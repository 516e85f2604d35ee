package coop.meent.core.site;

import coop.meent.api.Formats;
import coop.meent.api.Links;
import coop.meent.api.Texts;
import coop.meent.api.Viewer;
import coop.meent.core.membership.Folded;
import coop.meent.core.membership.KnownOrganisation;
import coop.meent.core.membership.MandateStore;
import coop.meent.core.membership.OrganisationDesk;
import coop.meent.core.membership.OrganisationsInMemory;
import coop.meent.core.membership.PeriodEntitlements;
import coop.meent.core.text.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// Makes what the pages of organisations show, from memory.
public final class OrganisationDirectory {
    private static final int PAGE = 20;

    private final OrganisationsInMemory organisations;
    private final PeriodEntitlements entitlements;
    private final OrganisationChoices choices;
    private final Texts texts;
    private final Links links;
    private final Formats formats;

    public OrganisationDirectory(
            OrganisationsInMemory organisations,
            PeriodEntitlements entitlements,
            Texts texts,
            Links links,
            Formats formats) {
        this.organisations = organisations;
        this.entitlements = entitlements;
        this.choices = new OrganisationChoices(texts);
        this.texts = texts;
        this.links = links;
        this.formats = formats;
    }

    DirectoryView list(Viewer viewer, OrganisationQuery query, LocalDate today) {
        var language = viewer.language();
        var found = query.found(organisations, today);
        var slice = query.slice(found, PAGE);
        var asked =
                new DirectoryView.OrganisationQueryView(
                        query.q(),
                        query.sector(),
                        query.place(),
                        query.legalForm(),
                        query.member());
        return new DirectoryView(
                asked,
                found.size(),
                slice.items().stream().map(one -> entry(viewer, one, today)).toList(),
                filters(language),
                letters(query),
                slice.next().map(cursor -> query.next("/organisations", cursor)).orElse(""),
                found.size() < organisations.byName().size());
    }

    private DirectoryView.Entry entry(Viewer viewer, KnownOrganisation one, LocalDate today) {
        return new DirectoryView.Entry(
                one.data().name(),
                one.path(),
                meta(viewer.language(), one),
                organisations.standing(one.id(), today).member(),
                viewer.organisations().contains(one.id()));
    }

    private String meta(String language, KnownOrganisation one) {
        var data = one.data();
        return Stream.of(
                        choices.sector(language, data.sector()),
                        choices.legalForm(language, data.legalForm()),
                        data.place())
                .filter(text -> !text.isEmpty())
                .reduce((left, right) -> left + " · " + right)
                .orElse("");
    }

    private DirectoryView.Filters filters(String language) {
        var all = organisations.byName();
        var alphabet = Language.ofTag(language).orElse(Language.NL).alphabet();
        return new DirectoryView.Filters(
                OrganisationChoices.counted(
                        all,
                        one -> one.data().sector(),
                        it -> choices.sector(language, it),
                        alphabet),
                OrganisationChoices.counted(all, one -> one.data().place(), it -> it, alphabet),
                OrganisationChoices.counted(
                        all,
                        one -> one.data().legalForm(),
                        it -> choices.legalForm(language, it),
                        alphabet));
    }

    private List<DirectoryView.Letter> letters(OrganisationQuery query) {
        return organisations.byName().stream()
                .map(one -> organisations.folded(one.id()))
                .filter(folded -> !folded.isEmpty())
                .map(folded -> folded.substring(0, folded.offsetByCodePoints(0, 1)))
                .distinct()
                .sorted()
                .map(letter -> letter(query, letter))
                .toList();
    }

    private static DirectoryView.Letter letter(OrganisationQuery query, String letter) {
        boolean current = Folded.key(query.letter()).equals(letter);
        var path = query.with("/organisations", current ? "" : letter);
        return new DirectoryView.Letter(letter.toUpperCase(Locale.ROOT), path, current);
    }

    OrganisationView page(
            Viewer viewer,
            KnownOrganisation one,
            List<MandateStore.Held> mandates,
            LocalDate today) {
        var standing = entitlements.standing(one.id(), today, viewer.language());
        return new OrganisationView(
                one.data().name(),
                one.path(),
                one.logoPath(),
                facts(viewer.language(), one),
                one.description(),
                one.data().website(),
                standing.yes(),
                standing.why(),
                mandates.stream()
                        .filter(mandate -> mandate.on(today))
                        .map(mandate -> holder(viewer.language(), mandate))
                        .toList(),
                OrganisationDesk.mayEdit(viewer, one.id()) ? one.path() + "/edit" : "",
                one.id(),
                OrganisationDesk.mayEdit(viewer, one.id()) ? one.hidden() : "",
                formats.jsonLd(jsonLd(viewer.language(), one)));
    }

    private OrganisationView.Holder holder(String language, MandateStore.Held mandate) {
        return new OrganisationView.Holder(
                mandate.name(),
                texts.text(language, "role." + mandate.role()),
                "/people/" + mandate.person());
    }

    private List<OrganisationView.Fact> facts(String language, KnownOrganisation one) {
        var data = one.data();
        var facts = new ArrayList<OrganisationView.Fact>();
        var values = new LinkedHashMap<String, String>();
        values.put("legalForm", choices.legalForm(language, data.legalForm()));
        values.put("enterpriseNumber", data.writtenNumber());
        values.put("sector", choices.sector(language, data.sector()));
        values.put("size", choices.size(language, data.size()));
        values.put("founded", data.fields().getOrDefault("founded", ""));
        values.put("place", data.place());
        values.forEach((field, value) -> {
            if (!value.isEmpty()) {
                var label = texts.text(language, "organisation.field." + field);
                facts.add(new OrganisationView.Fact(label, value));
            }
        });
        return facts;
    }

    private Map<String, ?> jsonLd(String language, KnownOrganisation one) {
        var data = one.data();
        var thing = new LinkedHashMap<String, Object>();
        thing.put("@context", "https://schema.org");
        thing.put("@type", "Organization");
        thing.put("name", data.name());
        thing.put("url", links.absolute(one.path(), language));
        if (!data.website().isEmpty()) {
            thing.put("sameAs", data.website());
        }
        if (data.founded().isPresent()) {
            thing.put("foundingDate", Integer.toString(data.founded().getAsInt()));
        }
        if (!data.place().isEmpty()) {
            thing.put(
                    "address",
                    Map.of(
                            "@type", "PostalAddress",
                            "addressLocality", data.place(),
                            "addressCountry", data.country()));
        }
        if (!one.logo().isEmpty()) {
            thing.put("logo", links.absolute(one.logoPath(), "nl"));
        }
        return thing;
    }
}
