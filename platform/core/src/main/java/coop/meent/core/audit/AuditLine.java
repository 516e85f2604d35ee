package coop.meent.core.audit;

import java.time.Instant;
import java.util.OptionalLong;

/// A line of the audit log, as it is hashed and shown.
///
/// @param id the line
/// @param at when its transaction began
/// @param plugin whose code wrote it
/// @param person who did it; empty when the platform did
/// @param work the platform's work, when no person did it
/// @param action `noun.verb`
/// @param subject what it was done to
/// @param details JSON with ids and figures
public record AuditLine(
        long id,
        Instant at,
        String plugin,
        OptionalLong person,
        String work,
        String action,
        String subject,
        String details) {}
