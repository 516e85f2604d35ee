package coop.meent.core.live;

import coop.meent.api.Transactions;
import coop.meent.api.Viewer;
import coop.meent.core.events.OutboxReader;
import java.util.Optional;

/// Tells those who listen here what was published anywhere.
final class LiveNews implements OutboxReader.Step {
    private static final Viewer SELF = Viewer.system("live");

    private final Transactions core;
    private final Streams streams;
    private final LiveStore store = new LiveStore();
    private Optional<Long> horizon = Optional.empty();

    LiveNews(Transactions core, Streams streams) {
        this.core = core;
        this.streams = streams;
    }

    @Override
    public boolean next() {
        var news = core.read(SELF, db -> store.news(db, horizon));
        horizon = Optional.of(news.horizon());
        news.versions().forEach(streams::tell);
        return false;
    }
}
