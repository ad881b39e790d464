-- Answers to an Idempotency-Key with something secret in them, encrypted: only who repeats the key gets them again.
alter table idempotency add column sealed text;

-- What is erased is looked for here by its address.
create index idempotency_by_location on idempotency (location);
