import { createApp } from "./app/app.js";

void createApp().start();
