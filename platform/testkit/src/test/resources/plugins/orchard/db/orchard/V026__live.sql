-- How many crates are full, in one row.
CREATE TABLE orchard.crate (filled bigint NOT NULL);
INSERT INTO orchard.crate (filled) VALUES (0);
