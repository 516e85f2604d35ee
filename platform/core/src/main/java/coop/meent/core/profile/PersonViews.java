package coop.meent.core.profile;

import coop.meent.api.Organisations;
import coop.meent.api.Texts;
import coop.meent.api.Viewer;
import coop.meent.core.profile.PersonCard.Tie;
import coop.meent.core.profile.PersonView.Tag;
import coop.meent.core.profile.PersonView.TieView;
import coop.meent.core.profile.Profile.Contact;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Makes what pages show of people, as far as the viewer may see it.
final class PersonViews {
    private final Organisations organisations;
    private final Texts texts;

    PersonViews(Organisations organisations, Texts texts) {
        this.organisations = organisations;
        this.texts = texts;
    }

    /// {@return what the viewer sees of the person; empty when that is nothing}
    Optional<PersonView> of(Viewer viewer, PersonCard card) {
        return switch (Sight.of(viewer, card)) {
            case NOTHING -> Optional.empty();
            case NAME -> Optional.of(view(viewer, card, Profile.NONE, false));
            case ALL -> Optional.of(view(viewer, card, card.profile(), true));
        };
    }

    private PersonView view(Viewer viewer, PersonCard card, Profile profile, boolean whole) {
        boolean own = viewer.person().orElse(0) == card.id();
        var path = "/people/" + card.id();
        return new PersonView(
                card.id(),
                card.name(),
                path,
                card.ties().stream().flatMap(tie -> tie(viewer, tie)).toList(),
                profile.about(),
                profile.looksFor(),
                tags(profile.offers()),
                profile.spoken().stream().map(it -> language(viewer, it)).toList(),
                profile.contact() == Contact.EMAIL ? card.email() : "",
                profile.contact() == Contact.NONE || own ? "" : path + "/message",
                own,
                whole);
    }

    private Stream<TieView> tie(Viewer viewer, Tie tie) {
        var role = texts.text(viewer.language(), "role." + tie.role());
        return organisations
                .find(tie.organisation())
                .map(found ->
                        new TieView(
                                found.name(),
                                found.path(),
                                role,
                                viewer.organisations().contains(found.id())))
                .stream();
    }

    static List<Tag> tags(List<String> tags) {
        return tags.stream()
                .map(tag ->
                        new Tag(
                                tag,
                                "/people?tag=" + URLEncoder.encode(tag, StandardCharsets.UTF_8)))
                .toList();
    }

    private static String language(Viewer viewer, String tag) {
        return Locale.of(tag).getDisplayLanguage(Locale.of(viewer.language()));
    }
}
