import "./app/trusted-types.js";
import { startApp } from "./app/app.js";

void startApp();
