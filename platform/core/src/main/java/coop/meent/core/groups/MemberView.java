package coop.meent.core.groups;

import java.time.LocalDate;
import java.util.Optional;

/// A line of the members of a group.
///
/// @param path of the person's page; empty when the reader has none to see
/// @param organisations their names in one line
/// @param post `keeper`, `deputy`, or empty
/// @param state `counts`, `later`, or `idle`: in the group, and acting for no member
/// @param endPath where the membership is ended; empty when the reader may not
record MemberView(
        String name,
        String path,
        String organisations,
        LocalDate starts,
        Optional<LocalDate> ends,
        String post,
        String state,
        String endPath) {}
