-- What an event was announced as, for who reads it by machine when it was moved since.
ALTER TABLE soirees.event
    ADD COLUMN announced_starts timestamptz,
    ADD COLUMN announced_hall boolean,
    ADD CHECK ((announced_starts IS NULL) = (announced_hall IS NULL));
UPDATE soirees.event SET announced_starts = starts, announced_hall = place <> '' OR address <> ''
 WHERE state <> 'DRAFT';
COMMENT ON COLUMN soirees.event.announced_starts IS 'when it was to start as it was published; nothing of a draft';
COMMENT ON COLUMN soirees.event.announced_hall IS 'whether it was to be in a hall then';
