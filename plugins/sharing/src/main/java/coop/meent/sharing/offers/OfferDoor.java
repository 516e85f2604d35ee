package coop.meent.sharing.offers;

import coop.meent.api.Audience;
import coop.meent.api.MeentException;
import coop.meent.api.Viewer;

/// What the packages above do with offers, under the rules of the pages: the demo offers through
/// it.
public final class OfferDoor {
    private final OfferDesk desk;

    OfferDoor(OfferDesk desk) {
        this.desk = desk;
    }

    /// What is offered.
    ///
    /// @param kind skill, service, document, surplus or hours
    /// @param body Markdown
    /// @param tags with commas between
    public record Text(String kind, String title, String body, String tags, String town) {}

    /// {@return the id of a new offer}
    ///
    /// @param organisation in whose name; 0 for oneself
    public long offer(Viewer viewer, long organisation, Text text, Audience audience) {
        var form =
                new OfferForm(
                        text.kind(),
                        organisation == 0 ? "" : Long.toString(organisation),
                        text.title(),
                        text.body(),
                        text.tags(),
                        text.town(),
                        "",
                        audience.term());
        var problems = desk.check(viewer, form);
        if (!problems.isEmpty()) {
            throw MeentException.invalid(problems);
        }
        return desk.offer(viewer, form);
    }
}
