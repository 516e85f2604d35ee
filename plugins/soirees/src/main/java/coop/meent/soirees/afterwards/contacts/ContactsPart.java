package coop.meent.soirees.afterwards.contacts;

import coop.meent.api.NoticeKind;
import coop.meent.api.Platform;
import coop.meent.api.Route;
import coop.meent.soirees.events.Event;
import coop.meent.soirees.registrations.OwnDoor;
import java.util.List;

/// What this package brings to the part.
public final class ContactsPart {
    private final ContactNews news;
    private final ContactDesk desk;
    private final ContactPages pages;
    private final OwnDoor door;

    public ContactsPart(Platform platform, OwnDoor door) {
        this.news = new ContactNews(platform);
        this.desk = new ContactDesk(platform, news);
        this.pages = new ContactPages(platform, desk);
        this.door = door;
    }

    public List<Route> routes() {
        return pages.routes(door);
    }

    /// {@return what two hear who both said yes}
    public NoticeKind kind() {
        return news.kind();
    }

    /// {@return whether one can have met somebody there yet}
    public boolean open(Event event) {
        return desk.open(event);
    }

    /// Forgets what is older than a year.
    public void forget() {
        desk.forget();
    }
}
