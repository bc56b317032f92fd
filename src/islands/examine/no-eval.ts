import { config } from 'zod';

// Zod tries whether it may make code from text; the policy of the site forbids it, and a browser reports the try. Stands before every schema.
config({ jitless: true });
