import { ExhaustiveIndex } from "../../../../src/core/match/index/exhaustive-index.js";
import { candidatesContract } from "../../../contract/candidates.js";

candidatesContract("ExhaustiveIndex", () => new ExhaustiveIndex());
