package coop.meent.sharing.offers;

import coop.meent.api.Audiences;
import coop.meent.api.Organisation;
import coop.meent.api.Organisations;
import coop.meent.api.People;
import coop.meent.api.Platform;
import coop.meent.api.Texts;
import coop.meent.api.Viewer;
import coop.meent.sharing.offers.NoteStore.Note;
import coop.meent.sharing.offers.OfferView.Choice;
import coop.meent.sharing.offers.OfferView.Line;
import coop.meent.sharing.offers.OfferView.Talk;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// Turns offers into what templates read.
final class OfferViews {
    private final Organisations organisations;
    private final Audiences audiences;
    private final People people;
    private final Texts texts;

    OfferViews(Platform platform) {
        this.organisations = platform.organisations();
        this.audiences = platform.audiences();
        this.people = platform.people();
        this.texts = platform.texts();
    }

    /// A line of the list of offers.
    ///
    /// @param from who offers: the organisation, or the person; empty when they have left
    record Row(Offer offer, String from, boolean person, boolean lit, boolean open) {}

    List<Row> rows(Viewer viewer, List<Offer> offers, LocalDate today) {
        var names = names(offers.stream().flatMapToLong(it -> it.person().stream()));
        return offers.stream()
                .map(it -> {
                    boolean person = it.organisation().isEmpty();
                    var from = person ? name(names, it.person()) : organisation(it);
                    boolean lit = viewer.organisations().contains(it.organisation().orElse(0));
                    return new Row(it, from, person, lit, it.open(today));
                })
                .toList();
    }

    OfferView of(Viewer viewer, Offers.Page page, LocalDate today) {
        var offer = page.offer();
        var persons =
                page.notes().stream()
                        .flatMapToLong(it ->
                                LongStream.concat(LongStream.of(it.guest()), it.author().stream()));
        var names = names(LongStream.concat(offer.person().stream(), persons));
        boolean mine = OfferSight.is(viewer, offer.person());
        return new OfferView(
                offer,
                name(names, offer.person()),
                organisation(offer),
                organisations
                        .find(offer.organisation().orElse(0))
                        .map(Organisation::path)
                        .orElse(""),
                viewer.organisations().contains(offer.organisation().orElse(0)),
                offer.open(today),
                audiences.name(offer.audience(), viewer.language()),
                OfferSight.leads(viewer, offer),
                mine,
                viewer.signedIn() && !mine && offer.open(today) && offer.person().isPresent(),
                talks(page.notes(), names));
    }

    private static List<Talk> talks(List<Note> notes, Map<Long, String> names) {
        var byGuest =
                notes.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Note::guest, LinkedHashMap::new, Collectors.toList()));
        return byGuest.entrySet().stream()
                .map(it ->
                        new Talk(
                                it.getKey(),
                                names.getOrDefault(it.getKey(), ""),
                                it.getValue().stream()
                                        .map(note -> new Line(note, name(names, note.author())))
                                        .toList()))
                .toList();
    }

    private Map<Long, String> names(LongStream persons) {
        return people.names(persons.boxed().collect(Collectors.toUnmodifiableSet()));
    }

    private static String name(Map<Long, String> names, OptionalLong person) {
        return person.isPresent() ? names.getOrDefault(person.getAsLong(), "") : "";
    }

    private String organisation(Offer it) {
        return organisations.find(it.organisation().orElse(0)).map(Organisation::name).orElse("");
    }

    /// {@return the organisations in whose name the viewer may offer}
    List<Choice> seats(Viewer viewer) {
        return viewer.organisations().stream()
                .sorted()
                .flatMap(it -> organisations.find(it).stream())
                .map(it -> new Choice(Long.toString(it.id()), it.name(), ""))
                .toList();
    }

    /// {@return the kinds of offers, each with a sentence}
    List<Choice> kinds(Viewer viewer) {
        return Stream.of(Offer.Kind.values())
                .map(it -> "offers.kind." + it.code())
                .map(it ->
                        new Choice(
                                it.substring(it.lastIndexOf('.') + 1),
                                texts.text(viewer.language(), it),
                                texts.text(viewer.language(), it + ".hint")))
                .toList();
    }
}
