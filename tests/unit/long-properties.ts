import fc from "fast-check";
import { runs } from "./runs";

// Loaded before each test file of the long form alone: for the properties that name no number of their own.
fc.configureGlobal({ numRuns: runs(100) });
