import { startApp } from "./app/app.js";

void startApp();
