package coop.meent.core.home;

import coop.meent.api.Organisation;
import coop.meent.api.Organisations;
import coop.meent.api.Viewer;
import coop.meent.api.Waiting;
import coop.meent.core.groups.GroupFloor;
import coop.meent.core.home.HomeView.NewsView;
import coop.meent.core.home.HomeView.WaitingView;
import coop.meent.core.search.Hit;
import coop.meent.core.search.SiteSearch;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// The first page of somebody who is signed in.
public final class MemberHome {
    private static final int SHOWN = 5;
    private static final int NEWEST = 6;

    private final Parts parts;
    private final SiteSearch search;
    private final Organisations organisations;
    private final GroupFloor groups;

    /// What a home is put together from.
    record Parts(HomeStore store, Docket docket, RoleIdeas roles, Ties ties, Days days) {}

    MemberHome(Parts parts, SiteSearch search, Organisations organisations, GroupFloor groups) {
        this.parts = parts;
        this.search = search;
        this.organisations = organisations;
        this.groups = groups;
    }

    /// {@return what the viewer's home shows}
    public HomeView of(Viewer viewer) {
        var facts = parts.store().facts(viewer);
        var waiting = parts.docket().of(viewer, facts);
        var newest = search.newest(viewer, SiteSearch.STANDING, NEWEST);
        var fresh = facts.lastVisit().map(it -> since(newest, it)).orElse(List.of());
        var news = fresh.isEmpty() ? newest.stream().limit(4).toList() : fresh;
        int count = organisations.all().size();
        return new HomeView(
                firstName(viewer.name()),
                waiting.stream().limit(SHOWN).map(it -> shown(viewer, it)).toList(),
                Math.max(0, waiting.size() - SHOWN),
                facts.lastVisit().map(it -> parts.days().of(it, viewer.language())).orElse(""),
                !fresh.isEmpty(),
                news.stream().map(it -> news(viewer, it)).toList(),
                parts.roles().of(viewer, facts),
                !facts.offers().isEmpty(),
                facts.roles().stream().filter(it -> it.since().isPresent()).toList(),
                parts.ties().of(viewer, facts.ties()),
                facts.ties().isEmpty(),
                viewer.administrator(),
                count,
                count == 0);
    }

    /// {@return where the viewer belongs}
    public Belongings belongings(Viewer viewer) {
        return parts.store().facts(viewer, (facts, db) -> belongings(viewer, facts, db));
    }

    private Belongings belongings(Viewer viewer, HomeFacts facts, Handle db) {
        return new Belongings(
                parts.ties().of(viewer, facts.ties()),
                parts.ties().invited(viewer, facts.invitations()),
                facts.roles().stream().filter(it -> it.since().isPresent()).toList(),
                groups.own(db, viewer));
    }

    static String firstName(String name) {
        return name.strip().split("\\s+", 2)[0];
    }

    private static List<Hit> since(List<Hit> newest, Instant visit) {
        return newest.stream().filter(it -> it.at().isAfter(visit)).toList();
    }

    private WaitingView shown(Viewer viewer, Waiting it) {
        return new WaitingView(
                it, it.by().map(day -> parts.days().of(day, viewer.language())).orElse(""));
    }

    private NewsView news(Viewer viewer, Hit hit) {
        var organisation =
                hit.organisation().flatMap(organisations::find).map(Organisation::name).orElse("");
        return new NewsView(
                hit.type(),
                hit.title(),
                hit.url(),
                organisation,
                parts.days().of(hit.at(), viewer.language()),
                hit.language().equals(viewer.language()) ? "" : hit.language());
    }
}
