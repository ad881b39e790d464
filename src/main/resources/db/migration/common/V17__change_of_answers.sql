-- The number in the change log of what a request wrote, so that who repeats it under the same Idempotency-Key is told it again.
alter table idempotency add column change_seq bigint;
