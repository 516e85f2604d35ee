package coop.meent.core.live;

import coop.meent.api.Live;
import coop.meent.api.Transactions;
import coop.meent.api.Viewer;

/// What one plugin says to its pages.
record PluginLive(String plugin, Tickets tickets, Transactions door) implements Live {
    private static final Viewer SELF = Viewer.system("live");

    @Override
    public void publish(String topic, long version) {
        door.run(
                SELF,
                tx -> {
                    tx.live(topic, version);
                    return true;
                });
    }

    @Override
    public String ticket(String topic, long version) {
        return tickets.sign(plugin, topic, version);
    }
}
