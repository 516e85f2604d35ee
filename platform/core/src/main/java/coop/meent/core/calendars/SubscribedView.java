package coop.meent.core.calendars;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// The addresses under which a calendar is subscribed to.
///
/// @param https to copy
/// @param webcal opens the calendar program of the machine
/// @param google opens Google's
record SubscribedView(String https, String webcal, String google) {
    static SubscribedView of(String address) {
        var webcal = address.replaceFirst("^https?:", "webcal:");
        var told = URLEncoder.encode(webcal, StandardCharsets.UTF_8);
        return new SubscribedView(
                address, webcal, "https://calendar.google.com/calendar/r?cid=" + told);
    }
}
