package coop.meent.soirees;

import coop.meent.testkit.MeentTest;
import coop.meent.testkit.PluginContract;
import coop.meent.testkit.Site;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

@MeentTest
class ContractTest {
    @Test
    void holds_what_every_plugin_promises(Site site) {
        var hall = Hall.in(site);
        long event = hall.soiree(10);
        hall.tell(event);
        hall.placed(event, "Bea Bos");

        new PluginContract(site, "soirees")
                // a guest registers: a mail with a button, and nothing else
                .lettingVisitors("POST /soirees/events/{event}/register")
                .lettingVisitors("POST /soirees/confirm/{secret}")
                // who helps at the door by a dated link
                .lettingVisitors("POST /soirees/door/{secret}")
                .lettingVisitors("POST /soirees/badge/{code}")
                // behind the secret of somebody's own place
                .lettingVisitors("POST /soirees/place/{secret}/accept")
                .lettingVisitors("POST /soirees/place/{secret}/again")
                .lettingVisitors("POST /soirees/place/{secret}/cancel")
                .lettingVisitors("POST /soirees/place/{secret}/hopes")
                .lettingVisitors("POST /soirees/place/{secret}/hopes/wish")
                .lettingVisitors("POST /soirees/place/{secret}/hopes/wish/remove")
                .lettingVisitors("POST /soirees/place/{secret}/hopes/rather-not")
                .lettingVisitors("POST /soirees/place/{secret}/hopes/rather-not/remove")
                .lettingVisitors("POST /soirees/place/{secret}/tonight/leave")
                .lettingVisitors("POST /soirees/place/{secret}/tonight/back")
                .lettingVisitors("POST /soirees/place/{secret}/answers")
                .lettingVisitors("POST /soirees/place/{secret}/link")
                .lettingVisitors("POST /soirees/place/{secret}/invite")
                .lettingVisitors("POST /soirees/place/{secret}/transfer")
                .lettingVisitors("POST /soirees/transfer/{secret}")
                .lettingVisitors("POST /soirees/place/{secret}/questions")
                .lettingVisitors("POST /soirees/place/{secret}/questions/{question}/withdraw")
                .lettingVisitors("POST /soirees/place/{secret}/questions/{question}/vote")
                .lettingVisitors("POST /soirees/place/{secret}/questions/{question}/unvote")
                .planting((_, person) ->
                        person.post(
                                "/soirees/events/" + event + "/register",
                                "name=" + PluginContract.MARKER))
                .lettingVisitors("POST /soirees/place/{secret}/contacts")
                .lettingVisitors("POST /soirees/place/{secret}/contacts/note")
                .lettingVisitors("POST /soirees/place/{secret}/contacts/card")
                .lettingVisitors("POST /soirees/place/{secret}/contacts/card/away")
                .lettingVisitors("POST /soirees/place/{secret}/evaluation")
                .lettingVisitors("POST /soirees/place/{secret}/evaluation/withdraw")
                .holds(Path.of("target/classes"));
    }
}
