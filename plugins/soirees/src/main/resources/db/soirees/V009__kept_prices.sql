-- A lower price that the organiser left as it was; it is proposed again when it falls further.
CREATE TABLE soirees.kept_price (
    registration  bigint   PRIMARY KEY REFERENCES soirees.registration ON DELETE CASCADE,
    cents         bigint   NOT NULL CHECK (cents >= 0),
    by_person     bigint,
    at            timestamptz NOT NULL
);
COMMENT ON COLUMN soirees.kept_price.cents IS 'the lower price that was proposed';
COMMENT ON COLUMN soirees.kept_price.by_person IS 'a person of the platform, who left it so; nothing once they are erased';
