package coop.meent.core;

import coop.meent.api.SearchSource;
import coop.meent.core.data.Generations;
import coop.meent.core.help.HelpSearch;
import coop.meent.core.membership.OrganisationSearch;
import coop.meent.core.profile.PersonSearch;
import coop.meent.core.search.SearchElsewhere;
import coop.meent.core.search.SearchEngine;
import coop.meent.core.search.SearchFeed;
import coop.meent.core.search.SiteSearch;
import coop.meent.core.search.ToldEngine;
import coop.meent.core.search.lucene.LuceneEngine;
import coop.meent.core.work.watch.Hands;
import java.util.List;

/// The floor of the search: the index, what feeds it, and the door through which it is asked.
record SearchFloor(SearchEngine engine, SearchFeed feed, SiteSearch search)
        implements AutoCloseable {
    static SearchFloor on(Foundation ground, Community community) {
        var epoch = ground.database().installation().epoch();
        var index = new LuceneEngine(ground.settings().data().resolve("index"), epoch);
        var generations = ground.database().generations();
        var engine = new ToldEngine(index, () -> generations.changed(Generations.SEARCH));
        var feed = new SearchFeed(engine, ground.core(), epoch);
        var sources =
                List.of(
                        new OrganisationSearch(ground.markdown()),
                        new PersonSearch(ground.clock()),
                        community.pages().search(),
                        new HelpSearch(community.help(), ground.markdown()));
        feed.register("core", sources, ground.core(), Hands.OWN);
        var types = sources.stream().map(SearchSource::type).toList();
        ground.looks().types().learn(types, ground.look()::messages);
        return new SearchFloor(engine, feed, new SiteSearch(engine, feed, community.circles()));
    }

    /// {@return the floor of a process beside the site, which holds the index}
    static SearchFloor elsewhere(Foundation ground, Community community) {
        var engine = new SearchElsewhere();
        var feed = new SearchFeed(engine, ground.core(), ground.database().installation().epoch());
        return new SearchFloor(engine, feed, new SiteSearch(engine, feed, community.circles()));
    }

    /// {@return whether anything can be found}
    boolean answers() {
        return !feed.liveTypes().isEmpty();
    }

    @Override
    public void close() {
        feed.commit();
        engine.close();
    }
}
