package coop.meent.core.uploads;

import coop.meent.api.StoredFile;

/// A file with what is nobody's business outside.
///
/// @param plugin whose it is
/// @param hash under which its bytes lie
record Kept(String plugin, String hash, StoredFile file) {}
