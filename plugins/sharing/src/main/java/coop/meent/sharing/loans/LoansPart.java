package coop.meent.sharing.loans;

import coop.meent.api.CalendarSource;
import coop.meent.api.FileShelf;
import coop.meent.api.Fragment;
import coop.meent.api.MeentPlugin;
import coop.meent.api.NoticeKind;
import coop.meent.api.Platform;
import coop.meent.api.Route;
import coop.meent.api.ScheduledWork;
import coop.meent.api.WaitingSource;
import coop.meent.sharing.bookings.BookingsPart;
import coop.meent.sharing.calendar.CalendarPart;
import coop.meent.sharing.guests.GuestDesk;
import coop.meent.sharing.things.Sight;
import coop.meent.sharing.things.ThingsPart;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Stream;

/// What this package and those that stand beside it bring to the plugin.
public final class LoansPart implements MeentPlugin {
    private final CalendarPart calendar;
    private final HandDesk hands;
    private final LoanNews news;
    private final Reminders reminders;
    private final LoanCalendar entries;
    private final LoanApi api;
    private final List<List<Route>> pages;

    private LoansPart(Platform platform, BookingsPart parts) {
        var sight = new Sight(platform.audiences());
        var bookings = parts.bookings();
        var desk = parts.desk();
        var mails = new GuestMails(platform);
        var zone = platform.calendars().zone();
        var tidings = new Tidings(mails, new SecureRandom(), platform.clock(), zone);
        parts.follow(tidings);
        this.calendar = CalendarPart.in(platform);
        this.hands = new HandDesk(platform, bookings, desk, sight);
        this.news = new LoanNews(platform);
        this.reminders = new Reminders(platform, bookings, tidings);
        this.entries = new LoanCalendar(platform);
        this.api = new LoanApi(platform, bookings, hands);
        var views = new Views(platform, hands, sight);
        var behind = new GuestPages.Parts(new GuestDesk(platform, desk), mails, bookings, desk);
        var guests = new GuestPages(platform, behind, views);
        var series = new SeriesPages(platform, parts, sight);
        this.pages =
                List.of(
                        new LoanPages(platform, parts, hands, views).routes(),
                        new HandPages(platform, hands, views).routes(),
                        new ChangePages(platform, bookings, parts.changes()).routes(),
                        guests.routes(),
                        series.routes(),
                        new BookPages(platform, parts, sight, guests, series).routes());
    }

    public static LoansPart in(Platform platform, ThingsPart things, BookingsPart bookings) {
        return new LoansPart(platform, bookings);
    }

    @Override
    public List<Route> routes() {
        return Stream.concat(calendar.routes().stream(), pages.stream().flatMap(List::stream))
                .toList();
    }

    @Override
    public List<Route> apiRoutes() {
        return api.routes();
    }

    @Override
    public List<Fragment> fragments() {
        return calendar.fragments();
    }

    @Override
    public List<NoticeKind> noticeKinds() {
        return news.kinds();
    }

    @Override
    public List<WaitingSource> waiting() {
        return List.of(news::waiting);
    }

    @Override
    public List<ScheduledWork> scheduledWork() {
        return List.of(reminders.work());
    }

    @Override
    public List<CalendarSource> calendars() {
        return List.of(entries);
    }

    @Override
    public List<FileShelf> fileShelves() {
        return List.of(hands.shelf());
    }
}
