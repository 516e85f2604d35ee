package coop.meent.soirees.registrations;

import coop.meent.soirees.Hall;
import coop.meent.testkit.Caller;
import java.time.LocalDate;
import java.time.ZoneId;

/// What people do on the pages of an event that is followed by mail.
///
/// @param hall where the events are
record Desk(Hall hall) {
    static String page(long event) {
        return "/soirees/events/" + event;
    }

    /// {@return the path of the own page of whoever registers}
    String register(Caller who, String language, long event, String name) {
        var answer = who.post(language + page(event) + "/register", "name=" + name);
        return answer.expect(303).location().replaceFirst("^/(fr|en)/", "/");
    }

    /// {@return the path of the own page of a guest, behind the link that they got}
    String guest(String language, long event, String name, String email) {
        var fields = new String[] {"name=" + name, "email=" + email};
        hall.site().visitor().post(language + page(event) + "/register", fields).expect(200);
        hall.site().visitor().post(Mails.link(hall.site(), email)).expect(303);
        return Mails.link(hall.site(), email);
    }

    void move(long event, int days, int hour, String place, String body) {
        var day = LocalDate.ofInstant(hall.evening(days), ZoneId.of("Europe/Brussels"));
        hall.organiser()
                .post(
                        page(event) + "/edit",
                        "kind=soiree",
                        "title=Soiree in Leuven",
                        "body=" + body,
                        "language=nl",
                        "starts-date=" + day,
                        "starts-time=" + hour + ":00",
                        "ends-date=" + day,
                        "ends-time=23:00",
                        "place=" + place,
                        "capacity=10",
                        "hold=48",
                        "audience=public",
                        "guests=true")
                .expect(303);
    }
}
