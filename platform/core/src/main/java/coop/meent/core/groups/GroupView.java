package coop.meent.core.groups;

import java.util.List;

/// What the page of a group shows.
///
/// @param next address of more members; empty when there are none
/// @param former who left, for whoever keeps the group
/// @param mine whether the reader is in it
/// @param keeps whether the reader may change it
/// @param closed whether it is over
/// @param peopleSeen whether the reader may look people up
record GroupView(
        KnownGroup group,
        List<MemberView> members,
        String next,
        List<MemberView> former,
        boolean mine,
        boolean keeps,
        boolean closed,
        boolean peopleSeen) {}
